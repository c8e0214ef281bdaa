import { getTranslations } from "next-intl/server";
import { countFilters, listHref } from "@/components/shell/list-links";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import type { AgendaPage } from "@/lib/event/month/queries";
import { type AgendaFilter, eventKinds } from "@/lib/event/schema";

type Props = { filter: AgendaFilter; districts: AgendaPage["districts"] };

export async function AgendaFilters({ filter, districts }: Props) {
  const t = await getTranslations("event");
  const form = await getTranslations("form");
  const { kind, district, month, view } = filter;
  const count = countFilters({ kind, district });
  const regencies = [...new Set(districts.map(({ regency }) => regency.name))];
  return (
    <FilterBar
      label={form("filter")}
      apply={form("apply")}
      {...(count > 0 && {
        clear: { href: listHref("/events", { month, view }), label: form("clear") },
        active: form("activeFilters", { count }),
      })}
    >
      {month ? <input type="hidden" name="month" value={month} /> : null}
      {view ? <input type="hidden" name="view" value={view} /> : null}
      <SelectField
        name="kind"
        label={t("agenda.kind")}
        empty={form("all")}
        defaultValue={kind ?? ""}
        options={eventKinds.map((one) => ({ value: one, label: t(`kinds.${one}`) }))}
      />
      <SelectField
        name="district"
        label={t("agenda.district")}
        empty={form("all")}
        defaultValue={district ?? ""}
        options={regencies.map((label) => ({
          label,
          options: districts
            .filter(({ regency }) => regency.name === label)
            .map(({ code, name }) => ({ value: code, label: name })),
        }))}
      />
    </FilterBar>
  );
}
