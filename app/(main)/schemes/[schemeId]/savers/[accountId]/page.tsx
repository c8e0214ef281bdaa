import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BeneficiaryTable } from "@/components/scheme/beneficiary-table";
import { BookTable } from "@/components/scheme/book-table";
import { MoneyForms } from "@/components/scheme/money-forms";
import { monthsWord } from "@/components/scheme/months";
import { SchemeHeader } from "@/components/scheme/scheme-header";
import { ButtonLink } from "@/components/ui/button";
import { PageSection } from "@/components/ui/page-section";
import { requireActor } from "@/lib/platform/auth/session";
import { today } from "@/lib/platform/dates";
import { formatDay, formatRupiah, type Locale } from "@/lib/platform/format";
import { saverBook } from "@/lib/scheme/saver/queries";

type Props = { params: Promise<{ schemeId: string; accountId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("scheme.book"))("title") };
}

export default async function SaverBookPage({ params }: Props) {
  const actor = await requireActor();
  const { schemeId, accountId } = await params;
  const book = await saverBook(actor, accountId);
  if (book?.scheme.id !== schemeId) notFound();
  const t = await getTranslations("scheme");
  const months = await monthsWord();
  const locale = (await getLocale()) as Locale;
  const { scheme, saver, balance, lines, beneficiaries, mayKeep, job } = book;
  const rupiah = (amount: number) => formatRupiah(amount, locale);
  return (
    <>
      <SchemeHeader
        scheme={scheme}
        title={saver.name}
        answer={t("book.answer", {
          balance: rupiah(balance),
          count: beneficiaries.filter((one) => one.running).length,
        })}
        printed={t("book.printed", { day: formatDay(today(), locale), treasurer: scheme.treasurer })}
      />
      {job ? (
        <p className="mb-6 max-w-prose">
          {t("jobs.agreed", { employer: job.employer, rupiah: rupiah(job.rupiah), months: months(job) })}
        </p>
      ) : null}
      {mayKeep ? <MoneyForms book={book} /> : null}
      <PageSection
        heading={t("cover.title")}
        intro={t("cover.intro")}
        actions={
          mayKeep ? (
            <ButtonLink href={`/schemes/${scheme.id}/savers/${saver.id}/members`}>
              {t("cover.choose")}
            </ButtonLink>
          ) : null
        }
      >
        <BeneficiaryTable rows={beneficiaries} mayKeep={mayKeep} />
      </PageSection>
      <PageSection heading={t("book.title")} intro={t("book.intro")}>
        <BookTable lines={lines} />
      </PageSection>
    </>
  );
}
