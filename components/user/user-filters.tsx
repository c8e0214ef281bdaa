import { getTranslations } from "next-intl/server";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { UserFilter } from "@/lib/user/queries";
import { roles } from "@/lib/user/schema";

export async function UserFilters({ filter }: { filter: UserFilter }) {
  const t = await getTranslations("user");
  const role = await getTranslations("shell.roles");
  const form = await getTranslations("form");
  const count = [filter.role, filter.search].filter(Boolean).length;
  const active = count > 0 && {
    active: form("activeFilters", { count }),
    clear: { href: "/users", label: form("clear") },
  };
  return (
    <FilterBar label={form("filter")} apply={form("apply")} {...active}>
      <TextField
        name="search"
        label={t("searchName")}
        type="search"
        autoComplete="off"
        defaultValue={filter.search}
      />
      <SelectField
        name="role"
        label={t("role")}
        options={roles.map((value) => ({ value, label: role(value) }))}
        empty={form("all")}
        defaultValue={filter.role}
      />
    </FilterBar>
  );
}
