import { getLocale, getTranslations } from "next-intl/server";
import { listHref } from "@/components/shell/list-links";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ReasonCount } from "@/lib/import/queries";
import { formatNumber, type Locale } from "@/lib/platform/format";
import { groupSentence } from "./finding-words";
import { type ReadSheet, rowLabel } from "./row-label";

type Props = { importId: string; caption: string; reasons: ReasonCount[]; sheets: ReadSheet[] };

/** Reasons with the number of rows each has, opening exactly those rows, and the first of them. */
export async function ReasonTable({ importId, caption, reasons, sheets }: Props) {
  const t = await getTranslations("import");
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={reasons}
      rowKey={({ kind, code, field }) => `${kind} ${code} ${field}`}
      empty={null}
      columns={[
        {
          key: "reason",
          header: t("columnReason"),
          card: "title",
          cell: (reason) => <span className="font-normal">{groupSentence(t, reason)}</span>,
        },
        {
          key: "count",
          header: t("columnCount"),
          align: "end",
          cell: (reason) => <TextLink href={hrefOf(reason)}>{formatNumber(reason.rows, locale)}</TextLink>,
        },
        {
          key: "first",
          header: t("columnFirst"),
          align: "end",
          cell: ({ firstRow }) => (
            <span className="whitespace-nowrap">{rowLabel(firstRow, sheets, locale)}</span>
          ),
        },
      ]}
    />
  );

  function hrefOf({ kind, code, field }: ReasonCount): string {
    const verdict = kind === "WARNING" ? undefined : kind;
    return `${listHref(`/imports/${importId}`, { verdict, reason: code, field: field ?? undefined })}#rows`;
  }
}
