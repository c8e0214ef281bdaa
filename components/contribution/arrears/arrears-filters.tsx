import { getTranslations } from "next-intl/server";
import { DownloadMenu } from "@/components/shell/download-menu";
import { countFilters, listHref } from "@/components/shell/list-links";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { ArrearsPage } from "@/lib/contribution/arrears/queries";
import { type ArrearsFilter, warningDays } from "@/lib/contribution/arrears/schema";

type Props = { page: ArrearsPage; filter: ArrearsFilter; path: string };

export async function ArrearsFilters({ page, filter, path }: Props) {
  const t = await getTranslations("arrears");
  const membership = await getTranslations("membership");
  const form = await getTranslations("form");
  const count = countFilters(filter);
  const choices = [...new Set([...warningDays, page.usual, page.days])].sort((a, b) => a - b);
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
        name="days"
        label={t("window")}
        defaultValue={String(page.days)}
        options={choices.map((days) => ({ value: String(days), label: t("windowDays", { days }) }))}
        width="full"
      />
      <SelectField
        name="hamlet"
        label={membership("hamlet")}
        empty={form("all")}
        defaultValue={filter.hamlet ?? ""}
        options={page.hamlets.map((hamlet) => ({ value: hamlet, label: hamlet }))}
        width="full"
      />
      <TextField name="rw" label="RW" defaultValue={filter.rw ?? ""} inputMode="numeric" width="full" />
      <TextField name="rt" label="RT" defaultValue={filter.rt ?? ""} inputMode="numeric" width="full" />
      {page.agents.length > 0 ? (
        <SelectField
          name="agent"
          label={t("agent")}
          empty={form("all")}
          defaultValue={filter.agent ?? ""}
          options={page.agents.map(({ id, name }) => ({ value: id, label: name }))}
          width="full"
        />
      ) : null}
    </FilterBar>
  );
}

/** The visiting list as filtered, to take along. */
export async function VisitingFiles({ page, filter }: Omit<Props, "path">) {
  const t = await getTranslations("arrears.files");
  const form = await getTranslations("form");
  const path = `/api/v1/villages/${page.village.code}/arrears`;
  const files = (["A4", "F4"] as const).map((paper) => ({
    href: listHref(path, { ...filter, days: page.days, paper }),
    label: t(`paper${paper}`),
    hint: t(`paper${paper}Hint`),
  }));
  return <DownloadMenu label={form("download")} files={files} />;
}
