import { getTranslations } from "next-intl/server";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { UnpaidFilter } from "@/lib/contribution/schema";
import type { UnpaidMembers } from "@/lib/contribution/village/queries";
import { payers } from "@/lib/membership/schema";

type Props = { page: UnpaidMembers; filter: UnpaidFilter };

/** Whose month is to be shown: by month, place and who was said to pay. */
export async function SponsoredFilter({ page, filter }: Props) {
  const t = await getTranslations("receipt");
  const m = await getTranslations("membership");
  const form = await getTranslations("form");
  const { hamlet, rt, payer } = filter;
  const active = [hamlet, rt, payer].filter(Boolean).length;
  return (
    <FilterBar
      label={form("filter")}
      apply={form("apply")}
      {...(active > 0 && { active: form("activeFilters", { count: active }) })}
      {...(active > 0 && { clear: { href: `?month=${page.month}`, label: form("clear") } })}
    >
      <TextField name="month" type="month" label={t("month")} defaultValue={page.month} />
      <SelectField
        name="hamlet"
        label={t("hamlet")}
        empty={form("all")}
        defaultValue={hamlet ?? ""}
        options={page.hamlets.map((value) => ({ value, label: value }))}
      />
      <TextField name="rt" label="RT" defaultValue={rt ?? ""} inputMode="numeric" />
      <SelectField
        name="payer"
        label={m("payerLabel")}
        empty={form("all")}
        defaultValue={payer ?? ""}
        options={payers.map((value) => ({ value, label: m(`payer.${value}`) }))}
      />
    </FilterBar>
  );
}
