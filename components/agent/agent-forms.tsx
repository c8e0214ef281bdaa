import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { addAgentAction, endAgentAction, openAgentOfficeAction } from "@/lib/agent/actions";
import type { AgentsPage } from "@/lib/agent/queries";
import { today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";

export async function AgentOfficeForm({ regencies }: Pick<AgentsPage, "regencies">) {
  const t = await getTranslations("agent");
  const form = await getTranslations("form");
  const labels = {
    regencyCode: t("regency"),
    name: t("officeName"),
    agreementNumber: t("agreementNumber"),
    agreementOn: t("agreementOn"),
  };
  return (
    <ActionForm
      action={openAgentOfficeAction}
      words={await formWords()}
      labels={labels}
      id="office"
      resetOnDone
    >
      <input type="hidden" name="id" value={newId()} />
      <SelectField
        name="regencyCode"
        label={labels.regencyCode}
        options={regencies.map(({ code, name }) => ({ value: code, label: name }))}
        width="medium"
      />
      <TextField name="name" label={labels.name} autoComplete="off" />
      <TextField name="agreementNumber" label={labels.agreementNumber} autoComplete="off" width="medium" />
      <DateField name="agreementOn" label={labels.agreementOn} max={today()} />
      <SubmitButton pendingLabel={form("saving")} wide>
        {t("saveOffice")}
      </SubmitButton>
    </ActionForm>
  );
}

export async function AgentForm({ offices }: Pick<AgentsPage, "offices">) {
  const t = await getTranslations("agent");
  const form = await getTranslations("form");
  const labels = {
    officeId: t("office"),
    name: t("name"),
    phone: t("phone"),
    certificateNo: t("certificateNo"),
    activeFrom: t("activeFrom"),
  };
  return (
    <ActionForm action={addAgentAction} words={await formWords()} labels={labels} id="agent">
      <input type="hidden" name="id" value={newId()} />
      <SelectField
        name="officeId"
        label={labels.officeId}
        options={offices.map(({ id, name }) => ({ value: id, label: name }))}
        width="medium"
      />
      <TextField name="name" label={labels.name} autoComplete="off" />
      <TextField name="phone" label={labels.phone} type="tel" optional autoComplete="off" width="short" />
      <TextField name="certificateNo" label={labels.certificateNo} autoComplete="off" width="medium" />
      <DateField name="activeFrom" label={labels.activeFrom} defaultValue={today()} />
      <SubmitButton pendingLabel={form("saving")} wide>
        {t("saveAgent")}
      </SubmitButton>
    </ActionForm>
  );
}

export async function EndAgentForm({ agentId, activeTo }: { agentId: string; activeTo: string | null }) {
  const t = await getTranslations("agent");
  const form = await getTranslations("form");
  return (
    <ActionForm
      action={endAgentAction}
      words={await formWords()}
      labels={{ activeTo: t("activeTo") }}
      id="end"
    >
      <input type="hidden" name="agentId" value={agentId} />
      <DateField name="activeTo" label={t("activeTo")} defaultValue={activeTo ?? today()} />
      <SubmitButton variant="secondary" pendingLabel={form("saving")} wide>
        {t("end")}
      </SubmitButton>
    </ActionForm>
  );
}
