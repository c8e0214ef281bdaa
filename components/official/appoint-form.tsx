import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { appointAction } from "@/lib/official/term/actions";
import { newId } from "@/lib/platform/id";

type Props = { seatId: string; current: { name: string } | null };

/** The next holder; whoever holds the seat leaves it the same day. */
export async function AppointForm({ seatId, current }: Props) {
  const t = await getTranslations("official");
  const form = await getTranslations("form");
  const labels = {
    name: t("name"),
    decree: t("decree"),
    startsOn: t("startsOn"),
    endsOn: t("endsOn"),
    replaces: t("replaces"),
  };
  return (
    <ActionForm action={appointAction} words={await formWords()} labels={labels} id="appoint">
      <input type="hidden" name="id" value={newId()} />
      <input type="hidden" name="seatId" value={seatId} />
      <TextField name="name" label={labels.name} hint={t("nameDecree")} autoComplete="off" />
      <TextField name="decree" label={labels.decree} optional autoComplete="off" />
      <DateField name="startsOn" label={labels.startsOn} />
      <DateField name="endsOn" label={labels.endsOn} hint={t("endsOnHint")} optional />
      {current ? (
        <Checkbox
          name="replaces"
          value="yes"
          defaultChecked
          label={t("replacesWhom", { name: current.name })}
          hint={t("replacesHint")}
        />
      ) : null}
      <SubmitButton pendingLabel={form("saving")} wide>
        {t(current ? "replaceHolder" : "appoint")}
      </SubmitButton>
    </ActionForm>
  );
}
