import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField } from "@/components/ui/text-field";
import { endReasons } from "@/lib/membership/schema";
import { endMembershipAction, reopenMembershipAction } from "@/lib/membership/status/actions";
import { today } from "@/lib/platform/dates";

export async function EndForm({ membershipId, name }: { membershipId: string; name: string }) {
  const t = await getTranslations("membership");
  const form = await getTranslations("form");
  return (
    <ConfirmDetails label={t("end")} question={t("endQuestion", { name })}>
      <ActionForm
        action={endMembershipAction}
        words={await formWords()}
        labels={{ reason: t("endReasonLabel"), endedOn: t("endedOn") }}
        id="end"
      >
        <input type="hidden" name="membershipId" value={membershipId} />
        <SelectField
          name="reason"
          label={t("endReasonLabel")}
          empty={form("choose")}
          options={endReasons.map((reason) => ({ value: reason, label: t(`endReason.${reason}`) }))}
        />
        <DateField
          name="endedOn"
          label={t("endedOn")}
          hint={t("endedOnHint")}
          defaultValue={today()}
          max={today()}
          width="short"
        />
        <SubmitButton pendingLabel={form("saving")} variant="danger">
          {t("end")}
        </SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}

export async function ReopenForm({ membershipId }: { membershipId: string }) {
  const t = await getTranslations("membership");
  const form = await getTranslations("form");
  return (
    <ActionForm action={reopenMembershipAction} words={await formWords()} id="reopen" className="space-y-4">
      <p className="max-w-prose">{t("reopenQuestion")}</p>
      <input type="hidden" name="membershipId" value={membershipId} />
      <SubmitButton pendingLabel={form("saving")} variant="secondary">
        {t("reopen")}
      </SubmitButton>
    </ActionForm>
  );
}
