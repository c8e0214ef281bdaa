import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ReceiptFacts, ReceiptLines } from "@/components/contribution/receipt/receipt-paper";
import { ReversalForm } from "@/components/contribution/receipt/reversal-form";
import { Attachments } from "@/components/document/attachments";
import { VillageHeader } from "@/components/region/village-header";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { TextLink } from "@/components/ui/text-link";
import { canRecordContributions } from "@/lib/contribution/policy";
import { receiptPage } from "@/lib/contribution/receipt/queries";
import { reverseReceiptAction } from "@/lib/contribution/receipt/reversal/actions";
import { requireActor } from "@/lib/platform/auth/session";
import { formatRupiah, type Locale } from "@/lib/platform/format";
import { reverseRunReceiptAction } from "@/lib/scheme/run/actions";

type Props = { params: Promise<{ receiptId: string }>; searchParams: Promise<Record<string, string>> };

export async function generateMetadata() {
  return { title: (await getTranslations("receipt"))("receipt") };
}

export default async function ReceiptsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const page = await receiptPage(actor, (await params).receiptId);
  if (!page) notFound();
  const t = await getTranslations("receipt");
  const locale = (await getLocale()) as Locale;
  const { village, number, year, rupiah, reverses, reversedBy, reason, lines } = page;
  const linkTo = (one: { id: string; number: number; year: number }) => (
    <TextLink href={`/receipts/${one.id}`}>
      {t("number", { number: one.number, year: String(one.year) })}
    </TextLink>
  );
  const mayReverse = canRecordContributions(actor) && !reverses && !reversedBy;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="contributions"
        title={t("number", { number, year: String(year) })}
        answer={t("receiptAnswer", { amount: formatRupiah(rupiah, locale), payer: page.payer })}
        actions={
          lines[0] ? (
            <ButtonLink href={`/memberships/${lines[0].membershipId}/contributions`}>
              {t("membershipTitle")}
            </ButtonLink>
          ) : null
        }
      />
      <div className="mb-6 space-y-4 empty:hidden">
        {(await searchParams).recorded ? (
          <Notice tone="success" heading={t("recorded")} live>
            {t("recordedHint")}
          </Notice>
        ) : null}
        {reverses ? (
          <Notice heading={t("takesBack")}>
            {linkTo(reverses)}. {t("reasonIs", { reason: reason ?? "" })}
          </Notice>
        ) : null}
        {reversedBy ? (
          <Notice tone="danger" heading={t("takenBack")}>
            {linkTo(reversedBy)}. {t("reasonIs", { reason: reversedBy.reason ?? "" })}
          </Notice>
        ) : null}
      </div>
      <PageSection heading={t("facts")}>
        <ReceiptFacts page={page} />
      </PageSection>
      <PageSection heading={t("lines")} intro={t("noPayment")}>
        <ReceiptLines page={page} />
      </PageSection>
      <Attachments
        actor={actor}
        files={page.files}
        heading={t("proofs")}
        upload={
          canRecordContributions(actor)
            ? { action: `/api/v1/attachments/receipt/${page.id}`, purposes: ["SCAN"] }
            : undefined
        }
        answer={await searchParams}
      />
      {mayReverse ? (
        <PageSection heading={t("reverse")}>
          <ReversalForm
            receiptId={page.id}
            action={page.runId ? reverseRunReceiptAction : reverseReceiptAction}
          />
        </PageSection>
      ) : null}
    </>
  );
}
