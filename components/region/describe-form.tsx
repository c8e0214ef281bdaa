import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { NumberField, TextAreaField, TextField } from "@/components/ui/text-field";
import { describeVillageAction } from "@/lib/region/actions";
import type { VillageProfile } from "@/lib/region/queries";
import { headTitles } from "@/lib/region/schema";

type Props = { villageCode: string; profile: NonNullable<VillageProfile>["profile"] };

export async function DescribeForm({ villageCode, profile }: Props) {
  const t = await getTranslations("region");
  const form = await getTranslations("form");
  const yesNo = [
    { value: "yes", label: form("yes") },
    { value: "no", label: form("no") },
  ];
  const running = profile?.bumdesRunning;
  const named = [
    "headTitle",
    "headName",
    "businessSectors",
    "bumdesName",
    "access",
    "hamlets",
    "rwCount",
    "rtCount",
  ];
  const labels = Object.fromEntries(named.map((name) => [name, t(name)]));
  return (
    <ActionForm action={describeVillageAction} words={await formWords()} labels={labels} id="describe">
      <input type="hidden" name="villageCode" value={villageCode} />
      <SelectField
        name="headTitle"
        label={t("headTitle")}
        optional
        empty={form("choose")}
        defaultValue={profile?.headTitle ?? ""}
        options={headTitles.map((title) => ({ value: title, label: t(`headTitles.${title}`) }))}
      />
      <TextField name="headName" label={t("headName")} optional defaultValue={profile?.headName ?? ""} />
      <TextField
        name="businessSectors"
        label={t("businessSectors")}
        hint={t("businessSectorsHint")}
        optional
        defaultValue={profile?.businessSectors.join(", ") ?? ""}
      />
      <TextField
        name="bumdesName"
        label={t("bumdesName")}
        optional
        defaultValue={profile?.bumdesName ?? ""}
      />
      <RadioGroup
        name="bumdesRunning"
        label={t("bumdesRunning")}
        optional
        inline
        options={yesNo}
        {...(running !== null && running !== undefined && { defaultValue: running ? "yes" : "no" })}
      />
      <TextAreaField name="access" label={t("access")} optional defaultValue={profile?.access ?? ""} />
      <TextField
        name="hamlets"
        label={t("hamlets")}
        hint={t("hamletsHint")}
        optional
        defaultValue={profile?.hamlets.join(", ") ?? ""}
      />
      <NumberField
        name="rwCount"
        label={t("rwCount")}
        optional
        width="short"
        defaultValue={profile?.rwCount ?? ""}
      />
      <NumberField
        name="rtCount"
        label={t("rtCount")}
        optional
        width="short"
        defaultValue={profile?.rtCount ?? ""}
      />
      <SubmitButton pendingLabel={form("saving")}>{t("describeSave")}</SubmitButton>
    </ActionForm>
  );
}
