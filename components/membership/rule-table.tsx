import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import type { ProgrammeRule } from "@/lib/membership/rules";
import { formatDay, type Locale } from "@/lib/platform/format";

export async function RuleTable({ rules }: { rules: ProgrammeRule[] }) {
  const t = await getTranslations("membership");
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={t("rule.title")}
      hideCaption
      rows={rules}
      rowKey={({ name, validFrom }) => `${name} ${validFrom}`}
      empty={null}
      columns={[
        {
          key: "name",
          header: t("rule.nameLabel"),
          card: "title",
          cell: ({ name }) => t(`rule.name.${name}`),
        },
        { key: "value", header: t("rule.value"), align: "end", cell: ({ value }) => value },
        { key: "from", header: t("rule.validFrom"), cell: ({ validFrom }) => formatDay(validFrom, locale) },
        { key: "source", header: t("rule.source"), cell: ({ source }) => source },
      ]}
    />
  );
}
