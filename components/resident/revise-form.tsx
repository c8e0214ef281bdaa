import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { reviseResidentAction } from "@/lib/resident/actions";
import type { ResidentPage } from "@/lib/resident/queries";
import { vitalStatuses } from "@/lib/resident/schema";
import { PersonFields } from "./person-fields";
import { personLabels } from "./person-labels";

/** What is left empty stays as it is; numbers that are kept are not shown, only replaced. */
export async function ReviseForm({ resident }: { resident: ResidentPage["resident"] }) {
  const t = await getTranslations("resident");
  const form = await getTranslations("form");
  return (
    <ActionForm
      action={reviseResidentAction}
      words={await formWords()}
      labels={await personLabels()}
      id="revise"
    >
      <input type="hidden" name="residentId" value={resident.id} />
      <PersonFields resident={resident} />
      <SelectField
        name="vitalStatus"
        label={t("vitalStatusLabel")}
        defaultValue={resident.vitalStatus}
        options={vitalStatuses.map((status) => ({ value: status, label: t(`vitalStatus.${status}`) }))}
      />
      <SubmitButton pendingLabel={form("saving")}>{t("reviseButton")}</SubmitButton>
    </ActionForm>
  );
}
