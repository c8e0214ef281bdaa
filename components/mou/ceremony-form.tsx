import { getTranslations } from "next-intl/server";
import { VillageChoice } from "@/components/region/village-choice";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { FormSection } from "@/components/ui/form-section";
import { SubmitButton } from "@/components/ui/submit-button";
import { draftCeremonyAction } from "@/lib/mou/ceremony/actions";
import type { newCeremonyPage } from "@/lib/mou/ceremony/queries";
import { newId } from "@/lib/platform/id";
import { mouLabels } from "./mou-labels";
import { PartyFields } from "./party-fields";
import { TitleFields, WhenFields, WitnessFields } from "./shared-fields";
import { TextFields } from "./text-fields";

type Props = Pick<
  NonNullable<Awaited<ReturnType<typeof newCeremonyPage>>>,
  "districts" | "offices" | "values"
>;

/** What is common to the agreements of one day, and with which villages; sent twice it drafts once. */
export async function CeremonyForm({ districts, offices, values }: Props) {
  const t = await getTranslations("mou");
  const form = await getTranslations("form");
  const labels = { ...(await mouLabels()), villageCodes: t("ceremony.villages") };
  const choices = districts.map(({ code, name, villages }) => ({
    key: code,
    label: t("ceremony.chosen", { name: `Kec. ${name}`, count: villages.length }),
    options: villages.map((village) => ({ value: village.code, label: village.name })),
  }));
  return (
    <ActionForm
      action={draftCeremonyAction}
      words={await formWords()}
      labels={labels}
      id="ceremony"
      className="space-y-8"
    >
      <input type="hidden" name="id" value={newId()} />
      <VillageChoice name="villageCodes" label={t("ceremony.villages")} groups={choices} />
      <FormSection heading={t("sections.title")}>
        <TitleFields values={values} offices={offices} />
      </FormSection>
      <FormSection heading={t("sections.branch")} intro={t("partyIntro")}>
        <PartyFields prefix="branch" values={values} />
      </FormSection>
      <WhenFields values={values} />
      <TextFields values={values} />
      <WitnessFields values={values} />
      <SubmitButton pendingLabel={form("saving")} wide>
        {t("ceremony.button")}
      </SubmitButton>
    </ActionForm>
  );
}
