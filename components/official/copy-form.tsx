import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { copyTermsAction } from "@/lib/official/copy/actions";
import type { CopyPage } from "@/lib/official/copy/queries";
import { formatShortDay, type Locale } from "@/lib/platform/format";

type Props = { villageCode: string; roster: CopyPage["rosters"][number] };

/** Last term's people of one body, each of whom serves again unless unticked. */
export async function CopyForm({ villageCode, roster }: Props) {
  const t = await getTranslations("official");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const labels = { term: t("copy.who"), startsOn: t("startsOn"), endsOn: t("endsOn"), decree: t("decree") };
  const { group, rows } = roster;
  return (
    <ActionForm action={copyTermsAction} words={await formWords()} labels={labels} id={`copy-${group.code}`}>
      <input type="hidden" name="villageCode" value={villageCode} />
      <CheckboxGroup
        name="term"
        label={labels.term}
        hint={t("copy.whoHint")}
        inline="halves"
        defaultValue={rows.map(({ id }) => id)}
        options={rows.map(({ id, title, name, endsOn }) => ({
          value: id,
          label: `${name}, ${title}`,
          ...(endsOn && { hint: t("copy.until", { day: formatShortDay(endsOn, locale) }) }),
        }))}
      />
      <DateField name="startsOn" label={labels.startsOn} />
      <DateField name="endsOn" label={labels.endsOn} hint={t("endsOnHint")} optional />
      <TextField name="decree" label={labels.decree} optional autoComplete="off" width="medium" />
      <SubmitButton pendingLabel={form("saving")} wide>
        {t("copy.save")}
      </SubmitButton>
    </ActionForm>
  );
}
