import { getTranslations } from "next-intl/server";
import { VillageHeader } from "@/components/region/village-header";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { PageSection, Panel } from "@/components/ui/page-section";
import type { Actor } from "@/lib/platform/db/actor";
import { mergeFields } from "@/lib/resident/merge/rules";
import type { MovePage } from "@/lib/resident/move/queries";
import { DismissForm } from "./dismiss-form";
import { fieldWords } from "./field-words";
import { MoveForm, placeOf } from "./move-form";
import { PairSides } from "./pair-sides";

/** One NIK in two villages: both records and the question where the person lives. */
export async function MovePair({ actor, page }: { actor: Actor; page: MovePage }) {
  const t = await getTranslations("duplicate");
  const words = await fieldWords();
  const { village, first, second } = page;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="residents"
        title={t("moveTitle")}
        answer={t("moveAnswer")}
        actions={
          <ButtonLink href={`/villages/${village.code}/duplicates?kind=elsewhere`}>{t("toList")}</ButtonLink>
        }
      />
      <PageSection heading={t("moveHeading")} intro={t("moveIntro")}>
        <Panel narrow>
          <MoveForm page={page} />
        </Panel>
      </PageSection>
      <PageSection heading={t("differentHeading")} intro={t("differentIntro")}>
        <DismissForm villageCode={village.code} firstId={first.id} secondId={second.id} />
      </PageSection>
      <PairSides
        sides={[first, second].map((side) => ({
          title: placeOf(side),
          side,
          facts: (
            <DescriptionList
              items={mergeFields
                .filter((field) => side.fields[field] !== null)
                .map((field) => ({
                  term: words.label(field),
                  value: words.value(field, side.fields[field]),
                }))}
            />
          ),
        }))}
      />
    </>
  );
}
