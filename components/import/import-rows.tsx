import { getTranslations } from "next-intl/server";
import { listHref } from "@/components/shell/list-links";
import { ButtonLink } from "@/components/ui/button";
import { PageSection } from "@/components/ui/page-section";
import { Pagination } from "@/components/ui/pagination";
import type { ImportPage } from "@/lib/import/queries";
import type { RowFilter } from "@/lib/import/schema";
import { groupSentence } from "./finding-words";
import type { ReadSheet } from "./row-label";
import { RowTable } from "./row-table";

/** The rows behind a figure or a reason, fifty at a time. */
export async function ImportRows({ page, filter }: { page: ImportPage; filter: RowFilter }) {
  const t = await getTranslations("import");
  const form = await getTranslations("form");
  const { after, ...kept } = filter;
  const { verdict, reason, field } = kept;
  const what = reason
    ? groupSentence(t, { code: reason, field })
    : verdict
      ? t(`verdicts.${verdict}`)
      : t("rowsAll");
  const path = `/imports/${page.record.id}`;
  return (
    <PageSection
      id="rows"
      heading={t("rowsHeading")}
      intro={t("rowsOf", { count: page.listed, what })}
      actions={reason || verdict ? <ButtonLink href={`${path}#rows`}>{t("showAll")}</ButtonLink> : undefined}
    >
      <RowTable
        rows={page.rows}
        sheets={page.record.sheets as ReadSheet[]}
        caption={t("rowsHeading")}
        over={["COMMITTED", "CANCELLED", "UNDOING", "UNDONE"].includes(page.record.state)}
      />
      <Pagination
        label={form("pages")}
        summary={t("shown", { shown: page.rows.length, total: page.listed })}
        {...(after && { previous: { href: `${listHref(path, kept)}#rows`, label: form("first") } })}
        {...(page.next && {
          next: { href: `${listHref(path, { ...kept, after: page.next })}#rows`, label: form("older") },
        })}
      />
    </PageSection>
  );
}
