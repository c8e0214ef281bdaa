import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BaseForm } from "@/components/contribution/membership/base-form";
import { NextMonths, PaidMonths } from "@/components/contribution/membership/month-tables";
import { PaymentForm } from "@/components/contribution/membership/payment-form";
import { OpenBookNotice } from "@/components/contribution/village/open-book";
import { VillageHeader } from "@/components/region/village-header";
import { ButtonLink } from "@/components/ui/button";
import { PageSection, Panel } from "@/components/ui/page-section";
import { membershipContributions } from "@/lib/contribution/membership/queries";
import { requireActor } from "@/lib/platform/auth/session";
import { formatMonth, formatRupiah, type Locale } from "@/lib/platform/format";

type Props = { params: Promise<{ membershipId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("receipt"))("membershipTitle") };
}

export default async function MembershipContributionsPage({ params }: Props) {
  const actor = await requireActor();
  const page = await membershipContributions(actor, (await params).membershipId);
  if (!page) notFound();
  const t = await getTranslations("receipt");
  const locale = (await getLocale()) as Locale;
  const { village, membership, book, base, officialsWage, next } = page;
  const [first] = next;
  const income = base?.income ?? officialsWage;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="members"
        title={t("membershipHeading", { name: membership.name })}
        answer={
          first?.due
            ? t("nextAnswer", {
                month: formatMonth(first.month, locale),
                amount: formatRupiah(first.due.rupiah, locale),
              })
            : null
        }
        actions={<ButtonLink href={`/memberships/${membership.id}`}>{t("toMembership")}</ButtonLink>}
      />
      {book ? null : <OpenBookNotice village={village} />}
      {book ? (
        <PageSection heading={t("nextHeading")}>
          <NextMonths page={page} />
        </PageSection>
      ) : null}
      {book && next.length > 0 ? (
        <PageSection heading={t("recordHeading")} intro={t("noPayment")}>
          <Panel narrow>
            <PaymentForm page={page} />
          </Panel>
        </PageSection>
      ) : null}
      <PageSection heading={t("paidHeading")}>
        <PaidMonths page={page} />
      </PageSection>
      <PageSection
        heading={t("baseHeading")}
        intro={
          income === null
            ? t(`baseUnknown.${membership.segment}`)
            : t("baseKnown", { amount: formatRupiah(income, locale) })
        }
      >
        <Panel narrow>
          <BaseForm page={page} />
        </Panel>
      </PageSection>
    </>
  );
}
