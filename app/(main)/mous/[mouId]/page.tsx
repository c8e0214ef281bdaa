import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
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
import { canWriteMous } from "@/lib/mou/policy";
import { mouPage } from "@/lib/mou/queries";
import { nextSteps } from "@/lib/mou/rules";
import { requireActor } from "@/lib/platform/auth/session";
import { listTargetsOfMou } from "@/lib/target/queries";

type Props = { params: Promise<{ mouId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("mou"))("title") };
}

export default async function MouPage({ params }: Props) {
  const actor = await requireActor();
  const page = await mouPage(actor, (await params).mouId);
  if (!page) notFound();
  const t = await getTranslations("mou");
  const { village, mou, steps, follower } = page;
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
      <PageSection heading={t("text")}>
        <MouText mou={mou} />
      </PageSection>
    </>
  );
}
