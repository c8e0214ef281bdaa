import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { confirmedStatuses } from "@/lib/membership/schema";
import { confirmStatusAction } from "@/lib/membership/status/actions";
import { today } from "@/lib/platform/dates";

type Props = { membershipId: string; status: string | null };

export async function ConfirmationForm({ membershipId, status }: Props) {
  const t = await getTranslations("membership");
  const form = await getTranslations("form");
  return (
    <ActionForm
      action={confirmStatusAction}
      words={await formWords()}
      labels={{ status: t("confirmedStatus"), day: t("confirmDay"), kpj: "KPJ" }}
      id="confirm"
    >
      <input type="hidden" name="membershipId" value={membershipId} />
      <RadioGroup
        name="status"
        label={t("confirmedStatus")}
        {...(status && { defaultValue: status })}
        options={confirmedStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
      />
      <DateField name="day" label={t("confirmDay")} defaultValue={today()} max={today()} width="short" />
      <TextField
        name="kpj"
        label="KPJ"
        hint={t("kpjHint")}
        optional
        inputMode="numeric"
        autoComplete="off"
        width="short"
      />
      <SubmitButton pendingLabel={form("saving")}>{t("confirmButton")}</SubmitButton>
    </ActionForm>
  );
}
