import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { DescriptionList } from "@/components/ui/description-list";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, NumberField, TextField } from "@/components/ui/text-field";
import { giveAwardAction } from "@/lib/campaign/judging/award/actions";
import type { JudgingPage } from "@/lib/campaign/judging/queries";
import { today } from "@/lib/platform/dates";
import { formatDay, type Locale } from "@/lib/platform/format";
import { newId } from "@/lib/platform/id";

/** Who was given what, the best first. */
export async function AwardList({ awards }: Pick<JudgingPage, "awards">) {
  const t = await getTranslations("judging");
  const shell = await getTranslations("shell");
  const locale = (await getLocale()) as Locale;
  if (awards.length === 0) return <p className="text-text-muted">{t("noAwards")}</p>;
  return (
    <DescriptionList
      items={awards.map(({ name, districtName, award, awardedOn, place }) => ({
        term: `${name}, ${shell("inDistrict", { district: districtName })}`,
        value: t("awardLine", { award, day: formatDay(awardedOn, locale), place }),
      }))}
    />
  );
}

type Props = Pick<JudgingPage, "participants" | "results"> & { campaignId: string };

/** One more award; the rank is the judges' where they gave one. */
export async function AwardForm({ campaignId, participants, results }: Props) {
  const t = await getTranslations("judging");
  const shell = await getTranslations("shell");
  const form = await getTranslations("form");
  const ranks = new Map(results.map(({ code, rank }) => [code, rank]));
  const ordered = [...participants].sort(
    (a, b) => (ranks.get(a.code) ?? Number.MAX_VALUE) - (ranks.get(b.code) ?? Number.MAX_VALUE),
  );
  const options = ordered.map(({ code, name, districtName }) => ({
    value: code,
    label: [ranks.get(code), `${name}, ${shell("inDistrict", { district: districtName })}`]
      .filter(Boolean)
      .join(". "),
  }));
  const labels = {
    villageCode: t("awardVillage"),
    rank: t("awardRank"),
    award: t("award"),
    awardedOn: t("awardedOn"),
    place: t("awardPlace"),
  };
  return (
    <ActionForm action={giveAwardAction} words={await formWords()} labels={labels} id="award">
      <input type="hidden" name="id" value={newId()} />
      <input type="hidden" name="campaignId" value={campaignId} />
      <SelectField
        name="villageCode"
        label={labels.villageCode}
        empty={form("choose")}
        options={options}
        width="medium"
      />
      <NumberField name="rank" label={labels.rank} />
      <TextField name="award" label={labels.award} hint={t("awardHint")} width="medium" />
      <DateField name="awardedOn" label={labels.awardedOn} max={today()} />
      <TextField name="place" label={labels.place} width="medium" />
      <SubmitButton pendingLabel={form("saving")} variant="secondary">
        {t("awardButton")}
      </SubmitButton>
    </ActionForm>
  );
}
