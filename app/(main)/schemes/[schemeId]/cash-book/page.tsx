import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { VillageHeader } from "@/components/region/village-header";
import { CashBookTable } from "@/components/scheme/cash-book-table";
import { DownloadMenu } from "@/components/shell/download-menu";
import { listHref } from "@/components/shell/list-links";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { FilterBar } from "@/components/ui/filter-bar";
import { PageSection } from "@/components/ui/page-section";
import { SelectField } from "@/components/ui/select-field";
import { requireActor } from "@/lib/platform/auth/session";
import { formatMonth, formatRupiah, type Locale } from "@/lib/platform/format";
import { inWords } from "@/lib/platform/terbilang";
import { cashBookPage } from "@/lib/scheme/cash-book/queries";
import { cashBookInput } from "@/lib/scheme/cash-book/schema";

type Props = {
  params: Promise<{ schemeId: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("cash"))("title") };
}

export default async function CashBookPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { month: asked } = cashBookInput.parse(await searchParams);
  const page = await cashBookPage(actor, (await params).schemeId, asked);
  if (!page) notFound();
  const t = await getTranslations("cash");
  const locale = (await getLocale()) as Locale;
  const rupiah = (value: number) => formatRupiah(value, locale);
  const { village, scheme, month, months, isOver, book, stock, savers, head } = page;
  const file = (query: Record<string, string>) =>
    listHref(`/api/v1/schemes/${scheme.id}/cash-book`, { month, ...query });
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="schemes"
        title={t("bookOf", { scheme: scheme.name })}
        answer={t(isOver ? "answer" : "answerRunning", {
          month: formatMonth(month, locale),
          closing: rupiah(book.closing),
          came: rupiah(book.came),
          went: rupiah(book.went),
        })}
        actions={
          <>
            <ButtonLink href={`/villages/${village.code}/schemes/runs`}>{t("toRuns")}</ButtonLink>
            <DownloadMenu
              label={t("files")}
              files={[
                { href: file({ paper: "A4" }), label: t("fileA4"), hint: t("fileA4Hint") },
                { href: file({ paper: "F4" }), label: t("fileF4"), hint: t("fileF4Hint") },
                { href: file({ format: "xlsx" }), label: t("fileXlsx"), hint: t("fileXlsxHint") },
              ]}
            />
          </>
        }
      />
      <FilterBar label={t("month")} apply={t("show")}>
        <SelectField
          name="month"
          label={t("month")}
          defaultValue={month}
          options={months.map((one) => ({ value: one, label: formatMonth(one, locale) }))}
        />
      </FilterBar>
      <CashBookTable book={book} />
      <p className="mt-3 text-text-muted">{t("inWords", { words: inWords(book.closing) })}</p>
      <PageSection heading={t(isOver ? "summary" : "summaryRunning")}>
        <DescriptionList
          items={[
            { term: t("cash"), value: rupiah(book.closing) },
            { term: t("stock"), value: `${rupiah(stock)}, ${t("stockHint")}` },
            { term: t("owed"), value: `${rupiah(savers)}, ${t("owedHint")}` },
          ]}
        />
      </PageSection>
      <PageSection heading={t("signatures")}>
        <DescriptionList
          items={[
            { term: head.office, value: head.name ?? t("noHead") },
            { term: t("treasurer"), value: scheme.treasurer },
          ]}
        />
      </PageSection>
    </>
  );
}
