import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { VillageHeader } from "@/components/region/village-header";
import { TargetCard } from "@/components/target/target-card";
import { TargetForm } from "@/components/target/target-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageSection, Panel } from "@/components/ui/page-section";
import { requireActor } from "@/lib/platform/auth/session";
import { canSetTarget } from "@/lib/target/policy";
import { listTargets } from "@/lib/target/queries";

type Props = { params: Promise<{ villageCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("target"))("title") };
}

export default async function TargetsPage({ params }: Props) {
  const actor = await requireActor();
  const page = await listTargets(actor, (await params).villageCode);
  if (!page) notFound();
  const t = await getTranslations("target");
  const { village, targets, mous } = page;
  const maySet = canSetTarget(actor);
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        title={t("title")}
        answer={t("answer")}
        actions={
          targets.length > 0 ? (
            <ButtonLink href={`/villages/${village.code}/targets/cost`}>
              {(await getTranslations("dues.cost"))("button")}
            </ButtonLink>
          ) : null
        }
      />
      {targets.length === 0 ? (
        <EmptyState heading={t("none")}>{maySet ? t("noneHint") : t("noneHintVillage")}</EmptyState>
      ) : (
        targets.map((target) => (
          <TargetCard key={target.id} target={target} village={village} mous={mous} maySet={maySet} />
        ))
      )}
      {maySet ? (
        <PageSection heading={t("setHeading")} intro={t("setIntro")}>
          <Panel narrow>
            <TargetForm village={village} mous={mous} hasMain={targets.some(({ isMain }) => isMain)} />
          </Panel>
        </PageSection>
      ) : null}
    </>
  );
}
