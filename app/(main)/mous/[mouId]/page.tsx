import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Attachments } from "@/components/document/attachments";
import { mouAnswer } from "@/components/mou/mou-answer";
import { MouFacts, MouSteps } from "@/components/mou/mou-facts";
import { MouFiles } from "@/components/mou/mou-files";
import { MouPromises } from "@/components/mou/mou-promises";
import { MouStateBadge } from "@/components/mou/mou-state";
import { MouText } from "@/components/mou/mou-text";
import { StepForms } from "@/components/mou/step-forms";
import { VillageHeader } from "@/components/region/village-header";
import { ButtonLink } from "@/components/ui/button";
import { PageSection } from "@/components/ui/page-section";
import { canAttach } from "@/lib/document/policy";
import { canWriteMous } from "@/lib/mou/policy";
import { mouPage } from "@/lib/mou/queries";
import { nextSteps } from "@/lib/mou/rules";
import { requireActor } from "@/lib/platform/auth/session";
import { listTargetsOfMou } from "@/lib/target/queries";

type Props = {
  params: Promise<{ mouId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ searchParams }: Props) {
  const title = (await getTranslations("mou"))("title");
  const form = await getTranslations("form");
  return { title: (await searchParams).refused ? form("errorPrefix") + title : title };
}

export default async function MouPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const page = await mouPage(actor, (await params).mouId);
  if (!page) notFound();
  const t = await getTranslations("mou");
  const { village, mou, steps, follower, files } = page;
  const upload = { action: `/api/v1/attachments/mou/${mou.id}`, purposes: ["SCAN", "PHOTO"] as const };
  const mayWrite = canWriteMous(actor);
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="mous"
        title={mou.subject}
        answer={await mouAnswer(page)}
        actions={
          <>
            {mayWrite && mou.state === "DRAFT" ? (
              <ButtonLink href={`/mous/${mou.id}/edit`}>{t("edit")}</ButtonLink>
            ) : null}
            <MouFiles mouId={mou.id} />
          </>
        }
      />
      <PageSection heading={t("facts")} actions={<MouStateBadge state={mou.state} />}>
        <MouFacts mou={mou} follower={follower} ceremony={mayWrite} />
      </PageSection>
      {mayWrite && nextSteps(mou.state).length > 0 ? (
        <div className="mt-10 print:hidden">
          <PageSection heading={t("next")}>
            <StepForms mou={mou} />
          </PageSection>
        </div>
      ) : null}
      <PageSection heading={t("steps")}>
        <MouSteps steps={steps} />
      </PageSection>
      {steps.some(({ kind }) => kind === "SIGNED") ? (
        <PageSection heading={t("promises")}>
          <MouPromises villageCode={village.code} targets={await listTargetsOfMou(actor, mou.id)} />
        </PageSection>
      ) : null}
      <Attachments
        actor={actor}
        files={files}
        heading={t("files")}
        upload={canAttach(actor) ? { ...upload, purposes: [...upload.purposes] } : undefined}
        answer={await searchParams}
      />
      <PageSection heading={t("text")}>
        <MouText mou={mou} />
      </PageSection>
    </>
  );
}
