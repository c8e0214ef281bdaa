import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { NumberField } from "@/components/ui/text-field";
import { scoreParticipantAction } from "@/lib/campaign/judging/sheet/actions";
import type { JudgeSheet } from "@/lib/campaign/judging/sheet/queries";
import { asTyped } from "@/lib/campaign/rubric/rules";
import { formatPace, type Locale } from "@/lib/platform/format";

type Props = { campaignId: string; rubricId: string; participant: JudgeSheet["participants"][number] };

/** One judge's scores for one participant. */
export async function SheetForm({ campaignId, rubricId, participant }: Props) {
  const t = await getTranslations("judging");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const plain = (value: number) => formatPace(value, 2, locale);
  const fields = participant.scored.lines.map(({ criterion: { key, name, full, weight }, value }) => ({
    name: `value${key}`,
    label: t("value", { name, full: plain(full), weight: plain(weight) }),
    defaultValue: value === null ? "" : asTyped(value),
  }));
  return (
    <ActionForm
      action={scoreParticipantAction}
      words={await formWords()}
      labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))}
      id="sheet"
    >
      <input type="hidden" name="campaignId" value={campaignId} />
      <input type="hidden" name="villageCode" value={participant.code} />
      <input type="hidden" name="rubricId" value={rubricId} />
      {fields.map((field) => (
        <NumberField key={field.name} {...field} inputMode="decimal" />
      ))}
      <SubmitButton pendingLabel={form("saving")} wide>
        {t("saveScores")}
      </SubmitButton>
    </ActionForm>
  );
}
