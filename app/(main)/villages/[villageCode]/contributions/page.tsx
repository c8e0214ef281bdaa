import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EndingTable } from "@/components/contribution/village/ending-table";
import { MonthChoice } from "@/components/contribution/village/month-choice";
import { OpenBookNotice } from "@/components/contribution/village/open-book";
import { ReceiptTable } from "@/components/contribution/village/receipt-table";
import { SourceTable } from "@/components/contribution/village/source-table";
import { VillageHeader } from "@/components/region/village-header";
import { ButtonLink } from "@/components/ui/button";
import { FigureRow } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { unpaidFilter } from "@/lib/contribution/schema";
import { villageContributions } from "@/lib/contribution/village/queries";
import { requireActor } from "@/lib/platform/auth/session";
import { formatMonth, formatNumber, formatRupiah, type Locale } from "@/lib/platform/format";

type Props = {
  params: Promise<{ villageCode: string }>;
  searchParams: Promise<{ month?: string; recorded?: string }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("receipt"))("title") };
}

export default async function VillageContributionsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const asked = await searchParams;
  const page = await villageContributions(actor, (await params).villageCode, unpaidFilter.parse(asked).month);
  if (!page) notFound();
  const t = await getTranslations("receipt");
  const d = await getTranslations("dues");
  const locale = (await getLocale()) as Locale;
  const { village, month, thisMonth, book, sums, sources, endings, receipts } = page;
  const base = `/villages/${village.code}/contributions`;
  const rupiah = (amount: number) => formatRupiah(amount, locale);
  const answer = t("answer", {
    month: formatMonth(month, locale),
    paid: sums.paidMembers,
    members: sums.members,
    outstanding: rupiah(sums.outstanding),
  });
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        title={t("title")}
        answer={book ? answer : null}
        actions={
          book ? (
            <>
              <ButtonLink href={`${base}/sponsored?month=${month}`} variant="primary">
                {t("sponsoredButton")}
              </ButtonLink>
              <ButtonLink href={`${base}/import`}>{t("importButton")}</ButtonLink>
              <ButtonLink href={`/villages/${village.code}/arrears`}>
                {(await getTranslations("arrears"))("title")}
              </ButtonLink>
            </>
          ) : null
        }
      />
      {asked.recorded ? (
        <div className="mb-6">
          <Notice tone="success" heading={t("recorded")} live />
        </div>
      ) : null}
      {book ? (
        <>
          <MonthChoice month={month} latest={thisMonth} />
          <FigureRow
            figures={[
              {
                label: t("paidMembers"),
                value: t("of", {
                  part: formatNumber(sums.paidMembers, locale),
                  whole: formatNumber(sums.members, locale),
                }),
                wide: true,
              },
              { label: t("paidSum"), value: rupiah(sums.paid), wide: true },
              {
                label: t("outstanding"),
                value: rupiah(sums.outstanding),
                sub: sums.unknown > 0 ? t("unknownWages", { count: sums.unknown }) : t("estimate"),
                wide: true,
              },
              { label: t("dueSum"), value: rupiah(sums.paid + sums.outstanding), wide: true },
            ]}
          />
          <PageSection heading={t("sources")}>
            <SourceTable villageCode={village.code} sources={sources} />
          </PageSection>
          <PageSection
            heading={d("ends.title")}
            intro={d("ends.intro")}
            actions={
              <ButtonLink href={`/villages/${village.code}/targets/cost`}>{d("cost.button")}</ButtonLink>
            }
          >
            <EndingTable rows={endings} />
          </PageSection>
          <PageSection heading={t("latest")} intro={t("noPayment")}>
            <ReceiptTable rows={receipts} />
          </PageSection>
        </>
      ) : (
        <OpenBookNotice village={village} />
      )}
    </>
  );
}
