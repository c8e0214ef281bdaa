import { getTranslations } from "next-intl/server";
import { auditActions } from "@/components/audit/audit-words";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";

export async function AuditFilters({ action }: { action: string | undefined }) {
  const t = await getTranslations("audit");
  const form = await getTranslations("form");
  const active = action && {
    active: form("activeFilters", { count: 1 }),
    clear: { href: "/audit", label: form("clear") },
  };
  return (
    <FilterBar label={form("filter")} apply={form("apply")} {...active}>
      <SelectField
        name="action"
        label={t("what")}
        options={auditActions.map((value) => ({ value, label: t(`actions.${value}`) }))}
        empty={form("all")}
        defaultValue={action}
      />
    </FilterBar>
  );
}
