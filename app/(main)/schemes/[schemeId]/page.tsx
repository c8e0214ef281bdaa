import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CarriedTable } from "@/components/scheme/carried-table";
import { CatchSection } from "@/components/scheme/catch-section";
import { EventTable } from "@/components/scheme/event-table";
import { JobTable } from "@/components/scheme/job-table";
import { ReliefNotice } from "@/components/scheme/relief-notice";
import { ReversalForm } from "@/components/scheme/reversal-form";
import { SaverTable } from "@/components/scheme/saver-table";
import { SchemeFacts } from "@/components/scheme/scheme-facts";
import { SchemeHeader } from "@/components/scheme/scheme-header";
import { ShopSection } from "@/components/scheme/shop-section";
import { StandingRow } from "@/components/scheme/standing-row";
import { WasteSection } from "@/components/scheme/waste-section";
import { ButtonLink } from "@/components/ui/button";
import { PageSection } from "@/components/ui/page-section";
import { requireActor } from "@/lib/platform/auth/session";
import { schemePage } from "@/lib/scheme/page/queries";

type Props = {
  params: Promise<{ schemeId: string }>;
  searchParams: Promise<{ reverse?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("scheme"))("one") };
}

export default async function SchemePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const page = await schemePage(actor, (await params).schemeId);
  if (!page) notFound();
  const t = await getTranslations("scheme");
  const { scheme, mayKeep, savers, events, terms } = page;
  const { reverse } = await searchParams;
  const wrong = mayKeep
    ? events.find(({ id, reversed, reverses }) => id === reverse && !reversed && !reverses)
    : null;
  const addSaver =
    mayKeep && scheme.kind !== "ALLOTMENT" ? (
      <ButtonLink href={`/schemes/${scheme.id}/savers/new`}>{t("savers.add")}</ButtonLink>
    ) : null;
  return (
    <>
      <SchemeHeader
        scheme={scheme}
        answer={t("oneAnswer", { members: page.carried.length, savers: savers.length })}
        actions={
          <>
            <ButtonLink href={`/schemes/${scheme.id}/cash-book`}>{t("cashBook")}</ButtonLink>
            {mayKeep && terms.waste && terms.waste.length > 0 && savers.length > 0 ? (
              <ButtonLink href={`/schemes/${scheme.id}/weigh`} variant="primary">
                {t("waste.weigh")}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <ReliefNotice funding={scheme.funding} relief={page.relief} />
      {wrong ? <ReversalForm schemeId={scheme.id} event={wrong} /> : null}
      <StandingRow standing={page.standing} carried={page.carried.length} />
      {terms.waste ? <WasteSection schemeId={scheme.id} kinds={terms.waste} mayKeep={mayKeep} /> : null}
      {terms.catch ? (
        <CatchSection schemeId={scheme.id} facts={terms.catch} savers={savers} mayKeep={mayKeep} />
      ) : null}
      {terms.jobs ? <JobTable schemeId={scheme.id} jobs={terms.jobs} /> : null}
      {terms.shop ? (
        <ShopSection schemeId={scheme.id} facts={terms.shop} savers={savers} mayKeep={mayKeep} />
      ) : null}
      <PageSection heading={t("savers.title")} intro={t("savers.intro")} actions={addSaver}>
        <SaverTable
          schemeId={scheme.id}
          savers={savers}
          empty={<p className="text-text-muted">{t("savers.none")}</p>}
        />
      </PageSection>
      <PageSection heading={t("carried.title")} id="carried" intro={t("carried.intro")}>
        <CarriedTable rows={page.carried} />
      </PageSection>
      <PageSection heading={t("events.title")} intro={t("events.intro")}>
        <EventTable schemeId={scheme.id} events={events} mayKeep={mayKeep} />
      </PageSection>
      <PageSection heading={t("facts.title")}>
        <SchemeFacts scheme={scheme} />
      </PageSection>
    </>
  );
}
