import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import type { AgentsPage } from "@/lib/agent/queries";
import { formatDay, formatNumber, type Locale } from "@/lib/platform/format";

/** Organisations of agents, with the agreement each has. */
export async function OfficeTable({ offices }: Pick<AgentsPage, "offices">) {
  const t = await getTranslations("agent");
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={t("offices")}
      hideCaption
      rows={offices}
      rowKey={({ id }) => id}
      empty={<p className="text-text-muted">{t("noOffices")}</p>}
      columns={[
        { key: "name", header: t("office"), card: "title", cell: ({ name }) => name },
        {
          key: "agreement",
          header: t("agreement"),
          cell: ({ agreementNumber, agreementOn }) =>
            t("agreementOf", { number: agreementNumber, day: formatDay(agreementOn, locale) }),
        },
        { key: "regency", header: t("regency"), cell: ({ regencyName }) => regencyName },
        {
          key: "agents",
          header: t("agents"),
          align: "end",
          cell: ({ agents }) => formatNumber(agents, locale),
        },
      ]}
    />
  );
}
