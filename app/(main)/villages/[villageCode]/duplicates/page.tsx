import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { VillageHeader } from "@/components/region/village-header";
import { DismissedTable } from "@/components/resident/dismissed-table";
import { DuplicateTable } from "@/components/resident/duplicate-table";
import { MergedTable } from "@/components/resident/merged-table";
import { listHref } from "@/components/shell/list-links";
import { FigureRow } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/platform/auth/session";
import { formatNumber, type Locale } from "@/lib/platform/format";
import { duplicatesPage } from "@/lib/resident/duplicate/queries";
import { duplicateFilter } from "@/lib/resident/duplicate/schema";
import { canSettleMoves } from "@/lib/resident/policy";

type Props = {
  params: Promise<{ villageCode: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("duplicate"))("title") };
}

export default async function DuplicatesPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { dismissed, ...search } = await searchParams;
  const page = await duplicatesPage(actor, (await params).villageCode, duplicateFilter.parse(search));
  if (!page) notFound();
  const t = await getTranslations("duplicate");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const { village, kind, counts, rows, from, next } = page;
  const path = `/villages/${village.code}/duplicates`;
  const number = (value: number) => formatNumber(value, locale);
  const probable = number(counts.probable);
  const elsewhere = number(counts.elsewhere);
  const wide = canSettleMoves(actor);
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="residents"
        title={t("title")}
        answer={wide ? t("answerElsewhere", { probable, elsewhere }) : t("answer", { probable })}
      />
      {dismissed ? (
        <div className="mb-6">
          <Notice tone="success" heading={t("dismissedNotice")} live>
            {t("dismissedNoticeHint")}
          </Notice>
        </div>
      ) : null}
      {wide ? (
        <div className="mb-8">
          <FigureRow
            figures={[
              { label: t("probable"), value: probable, href: path, opens: t("opens") },
              {
                label: t("elsewhere"),
                value: elsewhere,
                href: listHref(path, { kind: "elsewhere" }),
                opens: t("opens"),
              },
            ]}
          />
        </div>
      ) : null}
      <PageSection
        heading={t(kind)}
        {...(rows.length > 0 && { intro: t(kind === "probable" ? "probableIntro" : "elsewhereIntro") })}
      >
        <DuplicateTable page={page} />
        <Pagination
          label={form("pages")}
          {...(counts[kind] > 0 && {
            summary: t("shown", { count: number(rows.length), total: number(counts[kind]) }),
          })}
          {...(from > 0 && { previous: { href: listHref(path, { kind }), label: form("first") } })}
          {...(next && { next: { href: listHref(path, { kind, from: next }), label: form("older") } })}
        />
      </PageSection>
      {wide ? null : (
        <div className="mt-8">
          <Notice heading={t("askBranch")}>{t("askBranchHint")}</Notice>
        </div>
      )}
      {page.merged.length > 0 ? (
        <PageSection heading={t("doneHeading")} intro={t("doneIntro")}>
          <MergedTable rows={page.merged} />
        </PageSection>
      ) : null}
      {page.dismissed.length > 0 ? (
        <PageSection heading={t("dismissedHeading")} intro={t("dismissedIntro")}>
          <DismissedTable page={page} />
        </PageSection>
      ) : null}
    </>
  );
}
