import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextAreaField, TextField } from "@/components/ui/text-field";
import type { MouPage } from "@/lib/mou/queries";
import { nextSteps } from "@/lib/mou/rules";
import { endMouAction, renewMouAction, signMouAction, withdrawMouAction } from "@/lib/mou/step/actions";
import { today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";
import { mouLabels } from "./mou-labels";

type Mou = MouPage["mou"];

/** What can be done with an agreement as it stands today. */
export async function StepForms({ mou }: { mou: Mou }) {
  const steps = nextSteps(mou.state);
  return (
    <div className="flex flex-wrap items-start gap-3">
      {steps.includes("SIGNED") ? <SignForm mou={mou} /> : null}
      {steps.includes("RENEWED") ? <RenewForm mouId={mou.id} /> : null}
      {steps.includes("ENDED") ? <EndForm mouId={mou.id} /> : null}
      {steps.includes("WITHDRAWN") ? <WithdrawForm mouId={mou.id} /> : null}
    </div>
  );
}

async function SignForm({ mou }: { mou: Mou }) {
  const t = await getTranslations("mou");
  const form = await getTranslations("form");
  const text = (name: "numberVillage" | "numberOffice" | "place") => (
    <TextField name={name} label={t(name)} width="medium" defaultValue={mou[name] ?? ""} />
  );
  return (
    <ConfirmDetails label={t("sign")} question={t("signQuestion")} tone="plain">
      <ActionForm action={signMouAction} words={await formWords()} labels={await mouLabels()} id="sign">
        <input type="hidden" name="mouId" value={mou.id} />
        {text("numberVillage")}
        {text("numberOffice")}
        {text("place")}
        <DateField
          name="signedOn"
          label={t("signedOn")}
          max={today()}
          defaultValue={mou.signedOn ?? today()}
        />
        <DateField name="validFrom" label={t("validFrom")} defaultValue={mou.validFrom ?? today()} />
        <DateField name="validTo" label={t("validTo")} defaultValue={mou.validTo ?? ""} />
        <SubmitButton pendingLabel={form("saving")}>{t("signButton")}</SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}

async function EndForm({ mouId }: { mouId: string }) {
  const t = await getTranslations("mou");
  const form = await getTranslations("form");
  return (
    <ConfirmDetails label={t("end")} question={t("endQuestion")}>
      <ActionForm
        action={endMouAction}
        words={await formWords()}
        labels={{ day: t("endDay"), reason: t("reason") }}
        id="end-mou"
      >
        <input type="hidden" name="mouId" value={mouId} />
        <DateField name="day" label={t("endDay")} max={today()} defaultValue={today()} />
        <TextAreaField name="reason" label={t("reason")} rows={3} />
        <SubmitButton pendingLabel={form("saving")} variant="danger">
          {t("end")}
        </SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}

async function WithdrawForm({ mouId }: { mouId: string }) {
  const t = await getTranslations("mou");
  const form = await getTranslations("form");
  return (
    <ConfirmDetails label={t("withdraw")} question={t("withdrawQuestion")}>
      <ActionForm
        action={withdrawMouAction}
        words={await formWords()}
        labels={{ reason: t("reason") }}
        id="withdraw"
      >
        <input type="hidden" name="mouId" value={mouId} />
        <TextAreaField name="reason" label={t("reason")} rows={3} />
        <SubmitButton pendingLabel={form("saving")} variant="danger">
          {t("withdraw")}
        </SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}

async function RenewForm({ mouId }: { mouId: string }) {
  const t = await getTranslations("mou");
  const form = await getTranslations("form");
  return (
    <ConfirmDetails label={t("renew")} question={t("renewHint")} tone="plain">
      <ActionForm action={renewMouAction} words={await formWords()} id="renew">
        <input type="hidden" name="mouId" value={mouId} />
        <input type="hidden" name="id" value={newId()} />
        <SubmitButton pendingLabel={form("saving")}>{t("renew")}</SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}
