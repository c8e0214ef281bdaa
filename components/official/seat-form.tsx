import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import type { Group } from "@/lib/official/queries";
import { addSeatAction } from "@/lib/official/seat/actions";
import { newId } from "@/lib/platform/id";

/** A seat, and who holds it if anybody does. */
export async function SeatForm({ villageCode, groups }: { villageCode: string; groups: Group[] }) {
  const t = await getTranslations("official");
  const form = await getTranslations("form");
  const labels = {
    groupCode: t("group"),
    title: t("seat"),
    name: t("name"),
    decree: t("decree"),
    startsOn: t("startsOn"),
    endsOn: t("endsOn"),
  };
  return (
    <ActionForm action={addSeatAction} words={await formWords()} labels={labels} id="seat">
      <input type="hidden" name="id" value={newId()} />
      <input type="hidden" name="villageCode" value={villageCode} />
      <SelectField
        name="groupCode"
        label={labels.groupCode}
        empty={form("choose")}
        width="medium"
        options={groups.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextField name="title" label={labels.title} hint={t("titleHint")} autoComplete="off" />
      <TextField name="name" label={labels.name} hint={t("nameHint")} optional autoComplete="off" />
      <TextField name="decree" label={labels.decree} optional autoComplete="off" />
      <DateField name="startsOn" label={labels.startsOn} hint={t("startsOnHint")} optional />
      <DateField name="endsOn" label={labels.endsOn} hint={t("endsOnHint")} optional />
      <SubmitButton pendingLabel={form("saving")} wide>
        {t("addSeat")}
      </SubmitButton>
    </ActionForm>
  );
}
