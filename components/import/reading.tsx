import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { PageSection } from "@/components/ui/page-section";
import type { AsideGroup } from "@/lib/import/check/rules";
import type { ImportPage } from "@/lib/import/queries";
import { canBeMapped } from "@/lib/import/rules";
import type { Locale } from "@/lib/platform/format";
import { type ReadSheet, rowLabel } from "./row-label";

/** How the file was understood: as whose, which sheets, which rows are no people, and a way to put it right. */
export async function Reading({ page }: { page: ImportPage }) {
  const t = await getTranslations("import");
  const locale = (await getLocale()) as Locale;
  const { record } = page;
  const sheets = record.sheets as ReadSheet[];
  const aside = record.aside as AsideGroup[];
  const [first] = sheets;
  if (!first) return null;
  return (
    <PageSection
      heading={t("reading.heading")}
      intro={`${t("reading.format", { format: record.format ?? "sheet" })} ${where()} ${t("reading.from", { from: record.layoutFrom ?? "FOUND" })}`}
      actions={
        canBeMapped(record) && record.sketchCipher ? (
          <ButtonLink href={`/imports/${record.id}/columns`}>{t("reading.change")}</ButtonLink>
        ) : undefined
      }
    >
      {aside.length > 0 ? (
        <>
          <p className="max-w-prose">
            {t("reading.aside", { count: aside.reduce((sum, one) => sum + one.count, 0) })}
          </p>
          <ul className="mt-1 max-w-prose list-disc space-y-1 ps-5">
            {aside.map(({ kind, count, rows }) => (
              <li key={kind}>
                {t(`reading.kinds.${kind}`)}{" "}
                {t("reading.rows", {
                  rows: rows.map((row) => rowLabel(row, sheets, locale)).join(", "),
                  more: count - rows.length,
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </PageSection>
  );

  function where(): string {
    if (sheets.length > 1) {
      return t("reading.sheets", { count: sheets.length, names: sheets.map(({ name }) => name).join(", ") });
    }
    return t("reading.sheet", { name: first?.name ?? "", row: first?.headerRow ?? 0 });
  }
}
