import { getTranslations } from "next-intl/server";
import { countFilters } from "@/components/shell/list-links";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { sectors } from "@/lib/membership/schema";
import type { ChoiceFilter } from "@/lib/scheme/saver/schema";

type Props = { filter: ChoiceFilter; hamlets: string[]; path: string };

/** Narrows down whom to choose from: a dusun, an RT, a sector, part of a name. */
export async function ChoiceFilters({ filter, hamlets, path }: Props) {
  const t = await getTranslations("membership");
  const cover = await getTranslations("scheme.cover");
  const form = await getTranslations("form");
  const count = countFilters(filter);
  return (
    <FilterBar
      label={form("filter")}
      apply={form("apply")}
      {...(count > 0 && {
        clear: { href: path, label: form("clear") },
        active: form("activeFilters", { count }),
      })}
    >
      <TextField name="search" label={cover("search")} defaultValue={filter.search ?? ""} />
      <SelectField
        name="hamlet"
        label={t("hamlet")}
        empty={form("all")}
        defaultValue={filter.hamlet ?? ""}
        options={hamlets.map((hamlet) => ({ value: hamlet, label: hamlet }))}
      />
      <TextField name="rt" label="RT" defaultValue={filter.rt ?? ""} inputMode="numeric" />
      <SelectField
        name="sector"
        label={t("sectorLabel")}
        empty={form("all")}
        defaultValue={filter.sector ?? ""}
        options={sectors.map((value) => ({ value, label: t(`sector.${value}`) }))}
      />
    </FilterBar>
  );
}
