import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Double, Ending } from "@/lib/contribution/sponsor/queries";
import { formatMonth, formatNumber, formatShortDay, type Locale } from "@/lib/platform/format";

/** Sponsored periods by their last month, each with everybody it leaves. */
export async function EndingTable({ rows }: { rows: Ending[] }) {
  const t = await getTranslations("arrears.ending");
  const funding = await getTranslations("contribution.funding");
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={t("heading")}
      hideCaption
      rows={rows}
      rowKey={(row) => JSON.stringify([row.funding, row.payer, row.scheme, row.until])}
      empty={<p className="text-text-muted">{t("none")}</p>}
      columns={[
        {
          key: "source",
          header: t("source"),
          card: "title",
          cell: (row) =>
            `${funding(row.funding)}: ${row.scheme ? t("scheme", { name: row.scheme }) : row.payer}`,
        },
        { key: "until", header: t("until"), cell: ({ until }) => formatMonth(until, locale) },
        {
          key: "lapses",
          header: t("lapses"),
          cell: ({ lapsesOn }) => (lapsesOn ? formatShortDay(lapsesOn, locale) : "—"),
        },
        {
          key: "people",
          header: t("people"),
          card: "plain",
          cell: ({ people }) => (
            <details open={people.length <= 5}>
              <summary className="min-h-11 py-2 text-accent-text underline underline-offset-4">
                {t("who", { count: formatNumber(people.length, locale) })}
              </summary>
              <ul>
                {people.map(({ id, name }) => (
                  <li key={id} className="py-1">
                    <TextLink href={`/memberships/${id}/contributions`}>{name}</TextLink>
                  </li>
                ))}
              </ul>
            </details>
          ),
        },
      ]}
    />
  );
}

/** People whom two sources pay for, the latest month first. */
export async function DoubleTable({ rows }: { rows: Double[] }) {
  const t = await getTranslations("arrears.double");
  const funding = await getTranslations("contribution.funding");
  const table = await getTranslations("arrears.table");
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={t("heading")}
      hideCaption
      rows={rows}
      rowKey={(row) => JSON.stringify([row.residentId, row.month, row.planned, row.sources])}
      empty={<p className="text-text-muted">{t("none")}</p>}
      columns={[
        {
          key: "name",
          header: table("name"),
          card: "title",
          cell: ({ residentId, name }) => <TextLink href={`/residents/${residentId}`}>{name}</TextLink>,
        },
        { key: "month", header: t("month"), cell: ({ month }) => formatMonth(month, locale) },
        {
          key: "sources",
          header: t("sources"),
          cell: ({ sources, planned }) =>
            `${sources.map((one) => (planned ? one : funding(one))).join(", ")} (${t(planned ? "planned" : "paid")})`,
        },
      ]}
    />
  );
}
