import { getTranslations } from "next-intl/server";
import { countFilters } from "@/components/shell/list-links";
import { Checkbox } from "@/components/ui/choice-field";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { UnregisteredFilter } from "@/lib/membership/unregistered/queries";

type Props = { filter: UnregisteredFilter; hamlets: string[]; path: string };

export async function UnregisteredFilters({ filter, hamlets, path }: Props) {
  const t = await getTranslations("membership");
  const form = await getTranslations("form");
  const count = countFilters({ ...filter, informal: filter.informal || undefined });
  return (
    <FilterBar
      label={form("filter")}
      apply={form("apply")}
      {...(count > 0 && {
        clear: { href: path, label: form("clear") },
        active: form("activeFilters", { count }),
      })}
    >
      <SelectField
        name="hamlet"
        label={t("hamlet")}
        empty={form("all")}
        defaultValue={filter.hamlet ?? ""}
        options={hamlets.map((hamlet) => ({ value: hamlet, label: hamlet }))}
        width="full"
      />
      <TextField name="rw" label="RW" defaultValue={filter.rw ?? ""} inputMode="numeric" width="full" />
      <TextField name="rt" label="RT" defaultValue={filter.rt ?? ""} inputMode="numeric" width="full" />
      <Checkbox
        name="informal"
        value="1"
        label={t("informalOnly")}
        defaultChecked={filter.informal ?? false}
      />
    </FilterBar>
  );
}
