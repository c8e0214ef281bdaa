import { getTranslations } from "next-intl/server";
import { countFilters } from "@/components/shell/list-links";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { type InnovationFilter, innovationKinds } from "@/lib/innovation/schema";

export async function InnovationFilters({ filter }: { filter: InnovationFilter }) {
  const t = await getTranslations("innovation");
  const form = await getTranslations("form");
  const count = countFilters(filter);
  return (
    <FilterBar
      label={form("filter")}
      apply={form("apply")}
      {...(count > 0 && {
        clear: { href: "/innovations", label: form("clear") },
        active: form("activeFilters", { count }),
      })}
    >
      {filter.village ? <input type="hidden" name="village" value={filter.village} /> : null}
      <TextField name="search" label={t("search")} defaultValue={filter.search} type="search" />
      <SelectField
        name="kind"
        label={t("kind")}
        empty={form("all")}
        defaultValue={filter.kind}
        options={innovationKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
    </FilterBar>
  );
}
