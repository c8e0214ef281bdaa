import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import type { PreviewRow } from "@/lib/import/queries";
import type { Locale } from "@/lib/platform/format";
import { isKept } from "./decision-forms";
import { fieldName, findingSentence } from "./finding-words";
import { type ReadSheet, rowLabel } from "./row-label";

type Props = {
  rows: PreviewRow[];
  sheets: ReadSheet[];
  caption: string;
  /** Nothing more will be written: what was not is called so. */
  over: boolean;
};

/** Rows of the file by the file's own number, with what happens to each in words. */
export async function RowTable({ rows, sheets, caption, over }: Props) {
  const t = await getTranslations("import");
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={({ number }) => String(number)}
      empty={<p className="text-text-muted">{t("rowsEmpty")}</p>}
      columns={[
        {
          key: "row",
          header: t("columnRow"),
          align: "end",
          cell: ({ number }) => <span className="whitespace-nowrap">{rowLabel(number, sheets, locale)}</span>,
        },
        { key: "name", header: t("columnName"), card: "title", cell: ({ name }) => name ?? t("noName") },
        {
          key: "nik",
          header: t("columnNik"),
          cell: ({ maskedNik, verdict }) => (
            <span className="whitespace-nowrap">
              {maskedNik ?? (verdict === "REFUSED" ? "—" : t("noNik"))}
            </span>
          ),
        },
        { key: "place", header: t("columnPlace"), cell: (row) => placeOf(row) },
        {
          key: "what",
          header: t("columnWhat"),
          cell: (row) => (
            <ul className="max-w-prose space-y-1">
              {sentencesOf(row).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );

  function sentencesOf(row: PreviewRow): string[] {
    const doubts = row.warnings.map((warning) =>
      isKept(warning)
        ? findingSentence(t, warning)
        : t("fieldWarning", { sentence: findingSentence(t, warning) }),
    );
    if (row.verdict === "REFUSED" || row.verdict === "DUPLICATE")
      return row.reasons.map((reason) => findingSentence(t, reason));
    if (row.verdict === "UNCHANGED") return [t("staysSame"), ...doubts];
    const fields = row.reasons.map(({ field }) => fieldName(t, field)).join(", ");
    const what = row.verdict === "NEW" ? t("willAdd") : t("willChange", { fields });
    const undone = row.undone && !row.warnings.some(isKept);
    const saved = undone ? [t("undone")] : row.committed ? [t("saved")] : over ? [t("notSaved")] : [];
    return [[what, ...saved].join(" · "), ...doubts];
  }
}

function placeOf({ hamlet, rt, rw }: PreviewRow): string {
  const block = rt || rw ? `${rt ?? "—"}/${rw ?? "—"}` : null;
  return [hamlet, block].filter(Boolean).join(", ") || "—";
}
