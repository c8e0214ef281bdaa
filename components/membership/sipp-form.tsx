import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { NumberField, TextField } from "@/components/ui/text-field";
import { answerForSippAction } from "@/lib/membership/sipp/actions";
import type { SippAnswers } from "@/lib/membership/sipp/queries";
import { formatNumber, type Locale } from "@/lib/platform/format";

type Props = { villageCode: string; answers: SippAnswers | null };

/** Asked once for a village, and kept: what holds for all of its officials. */
export async function SippForm({ villageCode, answers }: Props) {
  const t = await getTranslations("membership.sipp");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const labels = Object.fromEntries(
    ["wage", "postalCode", "workLocation", "phone"].map((name) => [name, t(name)]),
  );
  const hinted = (name: string) => ({ name, label: t(name), hint: t(`${name}Hint`) });
  return (
    <ActionForm action={answerForSippAction} words={await formWords()} labels={labels} id="sipp">
      <input type="hidden" name="villageCode" value={villageCode} />
      <NumberField {...hinted("wage")} defaultValue={answers ? formatNumber(answers.wage, locale) : ""} />
      <NumberField {...hinted("postalCode")} defaultValue={answers?.postalCode ?? ""} />
      <TextField {...hinted("workLocation")} width="short" defaultValue={answers?.workLocation ?? ""} />
      <TextField
        {...hinted("phone")}
        type="tel"
        width="short"
        defaultValue={answers?.phone.replace(/^\+62/, "0") ?? ""}
      />
      <SubmitButton pendingLabel={form("saving")}>{form("save")}</SubmitButton>
    </ActionForm>
  );
}
