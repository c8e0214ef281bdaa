import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { VillageHeader } from "@/components/region/village-header";
import { DismissForm } from "@/components/resident/dismiss-form";
import { fieldWords } from "@/components/resident/field-words";
import { MergeForm } from "@/components/resident/merge-form";
import { MovePair } from "@/components/resident/move-pair";
import { PairSides } from "@/components/resident/pair-sides";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { PageSection, Panel } from "@/components/ui/page-section";
import { requireActor } from "@/lib/platform/auth/session";
import { mergePage } from "@/lib/resident/merge/pair/queries";
import { movePage } from "@/lib/resident/move/queries";

type Props = { params: Promise<{ villageCode: string; firstId: string; secondId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("duplicate"))("pairTitle") };
}

export default async function PairPage({ params }: Props) {
  const actor = await requireActor();
  const { villageCode, firstId, secondId } = await params;
  const page = await mergePage(actor, villageCode, firstId, secondId);
  if (!page) {
    const move = await movePage(actor, villageCode, firstId, secondId);
    if (!move) notFound();
    return <MovePair actor={actor} page={move} />;
  }
  const t = await getTranslations("duplicate");
  const words = await fieldWords();
  const { village, first, second } = page;
  const same = page.fields.filter((one) => !one.differs && one.first !== null);
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="residents"
        title={t("pairTitle")}
        answer={t("pairAnswer")}
        actions={<ButtonLink href={`/villages/${village.code}/duplicates`}>{t("toList")}</ButtonLink>}
      />
      <PageSection heading={t("fieldsHeading")} intro={t("fieldsIntro")}>
        <div className="grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
          <Panel>
            <MergeForm page={page} />
          </Panel>
          {same.length > 0 ? (
            <section>
              <h3 className="mb-2 font-semibold">{t("sameHeading")}</h3>
              <DescriptionList
                items={same.map(({ field, first: value }) => ({
                  term: words.label(field),
                  value: words.value(field, value),
                }))}
              />
            </section>
          ) : null}
        </div>
      </PageSection>
      <PageSection heading={t("differentHeading")} intro={t("differentIntro")}>
        <DismissForm villageCode={village.code} firstId={first.id} secondId={second.id} />
      </PageSection>
      <PairSides
        sides={[
          { title: t("one"), side: first },
          { title: t("two"), side: second },
        ]}
      />
    </>
  );
}
