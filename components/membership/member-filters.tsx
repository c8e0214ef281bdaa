import { getTranslations } from "next-intl/server";
import { countFilters } from "@/components/shell/list-links";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { DateField, TextField } from "@/components/ui/text-field";
import {
  confirmedStatuses,
  type MemberFilter,
  memberStatuses,
  payers,
  sectors,
  segments,
} from "@/lib/membership/schema";

type Props = { filter: MemberFilter; hamlets: string[]; path: string };

export async function MemberFilters({ filter, hamlets, path }: Props) {
  const t = await getTranslations("membership");
  const form = await getTranslations("form");
  const count = countFilters(filter);
  const all = form("all");
  const statuses = [
    ...memberStatuses
      .filter((status) => status !== "active")
      .map((status) => ({ value: status, label: t(`statuses.${status}`) })),
    ...confirmedStatuses.map((status) => ({ value: status, label: t(`statuses.${status}`) })),
  ];
  return (
    <FilterBar
      label={form("filter")}
      apply={form("apply")}
      {...(count > 0 && {
        clear: { href: path, label: form("clear") },
        active: form("activeFilters", { count }),
      })}
    >
      {filter.search ? <input type="hidden" name="search" value={filter.search} /> : null}
      <SelectField
        name="hamlet"
        label={t("hamlet")}
        empty={all}
        defaultValue={filter.hamlet ?? ""}
        options={hamlets.map((hamlet) => ({ value: hamlet, label: hamlet }))}
        width="full"
      />
      <TextField name="rw" label="RW" defaultValue={filter.rw ?? ""} inputMode="numeric" width="full" />
      <TextField name="rt" label="RT" defaultValue={filter.rt ?? ""} inputMode="numeric" width="full" />
      <SelectField
        name="sector"
        label={t("sectorLabel")}
        empty={all}
        defaultValue={filter.sector ?? ""}
        options={sectors.map((value) => ({ value, label: t(`sector.${value}`) }))}
        width="full"
      />
      <SelectField
        name="segment"
        label={t("segmentLabel")}
        empty={all}
        defaultValue={filter.segment ?? ""}
        options={segments.map((value) => ({ value, label: t(`segment.${value}`) }))}
        width="full"
      />
      <SelectField
        name="payer"
        label={t("payerLabel")}
        empty={all}
        defaultValue={filter.payer ?? ""}
        options={payers.map((value) => ({ value, label: t(`payer.${value}`) }))}
        width="full"
      />
      <SelectField
        name="status"
        label={t("statusLabel")}
        empty={t("statuses.active")}
        defaultValue={filter.status ?? ""}
        options={statuses}
        width="full"
      />
      <DateField name="from" label={t("from")} defaultValue={filter.from ?? ""} width="full" />
      <DateField name="to" label={t("to")} defaultValue={filter.to ?? ""} width="full" />
      {filter.asOf ? <input type="hidden" name="asOf" value={filter.asOf} /> : null}
    </FilterBar>
  );
}
