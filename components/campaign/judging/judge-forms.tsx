import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox, CheckboxGroup } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { declareInterestsAction, finishJudgingAction } from "@/lib/campaign/judging/sheet/actions";

type Place = { code: string; name: string; districtName: string };
type Props = { campaignId: string; participants: Place[]; mayDenyAll?: boolean };

/** In whom a judge has an interest or, the first time, that there is none. */
export async function DeclareForm({ campaignId, participants, mayDenyAll }: Props) {
  const t = await getTranslations("judging");
  const shell = await getTranslations("shell");
  const form = await getTranslations("form");
  const labels = { villageCodes: t("interests"), reason: t("interestReason"), none: t("noneStatement") };
  const options = participants.map(({ code, name, districtName }) => ({
    value: code,
    label: `${name}, ${shell("inDistrict", { district: districtName })}`,
  }));
  return (
    <ActionForm
      action={declareInterestsAction}
      words={await formWords()}
      labels={labels}
      id={mayDenyAll ? "declare" : "declare-more"}
    >
      <input type="hidden" name="campaignId" value={campaignId} />
      {mayDenyAll ? <Checkbox name="none" value="yes" label={labels.none} /> : null}
      <CheckboxGroup
        name="villageCodes"
        label={labels.villageCodes}
        options={options}
        inline="halves"
        optional
      />
      <TextAreaField
        name="reason"
        label={labels.reason}
        hint={t("interestReasonHint")}
        rows={2}
        optional={Boolean(mayDenyAll)}
      />
      <SubmitButton pendingLabel={form("saving")}>{t("declareButton")}</SubmitButton>
    </ActionForm>
  );
}

/** That a judge has finished. */
export async function FinishForm({ campaignId }: { campaignId: string }) {
  const t = await getTranslations("judging");
  const form = await getTranslations("form");
  return (
    <ActionForm action={finishJudgingAction} words={await formWords()} id="finish">
      <input type="hidden" name="campaignId" value={campaignId} />
      <SubmitButton pendingLabel={form("saving")}>{t("finish")}</SubmitButton>
    </ActionForm>
  );
}
