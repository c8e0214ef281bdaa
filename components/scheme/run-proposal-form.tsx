import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField } from "@/components/ui/text-field";
import { today } from "@/lib/platform/dates";
import { formatMonth, type Locale } from "@/lib/platform/format";
import { proposeRunAction } from "@/lib/scheme/run/actions";
import { mostArrears } from "@/lib/scheme/run/schema";

type Props = { villageCode: string; months: string[] };

/** Asks for a month, how far back arrears are paid too, and when it was paid. */
export async function RunProposalForm({ villageCode, months }: Props) {
  const t = await getTranslations("run");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const labels = { month: t("month"), arrears: t("arrears"), day: t("day") };
  return (
    <ActionForm action={proposeRunAction} words={await formWords()} labels={labels} id="propose">
      <input type="hidden" name="villageCode" value={villageCode} />
      <SelectField
        name="month"
        label={labels.month}
        width="short"
        options={months.map((month) => ({ value: month, label: formatMonth(month, locale) }))}
      />
      <SelectField
        name="arrears"
        label={labels.arrears}
        hint={t("arrearsHint")}
        width="medium"
        options={Array.from({ length: mostArrears + 1 }, (_, count) => ({
          value: String(count),
          label: t("arrearsCount", { count }),
        }))}
      />
      <DateField name="day" label={labels.day} hint={t("dayHint")} max={today()} optional />
      <SubmitButton pendingLabel={form("saving")}>{t("propose")}</SubmitButton>
    </ActionForm>
  );
}
