import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import type { AuditRow } from "@/lib/audit/queries";
import { formatDateTime, type Locale } from "@/lib/platform/format";

/** What was done to one person or membership, newest first. */
export async function HistoryTable({ rows }: { rows: AuditRow[] }) {
  const t = await getTranslations("audit");
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={t("history")}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p>{t("noHistory")}</p>}
      columns={[
        {
          key: "action",
          header: t("what"),
          card: "title",
          cell: ({ action }) => (t.has(`actions.${action}`) ? t(`actions.${action}`) : action),
        },
        { key: "at", header: t("when"), cell: ({ at }) => formatDateTime(at, "Asia/Jakarta", locale) },
        { key: "who", header: t("who"), cell: ({ actorName }) => actorName },
      ]}
    />
  );
}
