import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { reviseResidentAction } from "@/lib/resident/actions";
import type { ResidentPage } from "@/lib/resident/queries";
import { vitalStatuses } from "@/lib/resident/schema";

/** What is left empty stays as it is; numbers that are kept are not shown, only replaced. */
export async function ReviseForm({ resident }: { resident: ResidentPage["resident"] }) {
  const t = await getTranslations("resident");
  const form = await getTranslations("form");
  const labels = {
    name: t("name"),
    nik: "NIK",
    familyCardNo: t("familyCardNo"),
    birthDate: t("birthDate"),
    phone: t("phone"),
  };
  return (
    <ActionForm action={reviseResidentAction} words={await formWords()} labels={labels} id="revise">
      <input type="hidden" name="residentId" value={resident.id} />
      <TextField
        name="name"
        label={t("name")}
        defaultValue={resident.name}
        autoComplete="off"
        maxLength={100}
      />
      <TextField
        name="nik"
        label={t("newNik")}
        hint={t("keptWhenEmpty")}
        optional
        inputMode="numeric"
        autoComplete="off"
        width="medium"
      />
      <TextField
        name="familyCardNo"
        label={t("newFamilyCardNo")}
        hint={t("keptWhenEmpty")}
        optional
        inputMode="numeric"
        autoComplete="off"
        width="medium"
      />
      <DateField
        name="birthDate"
        label={t("birthDate")}
        optional
        defaultValue={resident.birthDate ?? ""}
        width="short"
      />
      <TextField
        name="birthPlace"
        label={t("birthPlace")}
        optional
        defaultValue={resident.birthPlace ?? ""}
        autoComplete="off"
      />
      <RadioGroup
        name="sex"
        label={t("sexLabel")}
        optional
        inline
        {...(resident.sex && { defaultValue: resident.sex })}
        options={[
          { value: "M", label: t("sex.M") },
          { value: "F", label: t("sex.F") },
        ]}
      />
      <TextField
        name="occupation"
        label={t("occupation")}
        optional
        defaultValue={resident.occupation ?? ""}
        autoComplete="off"
      />
      <TextField
        name="familyRelation"
        label={t("familyRelation")}
        optional
        defaultValue={resident.familyRelation ?? ""}
        autoComplete="off"
      />
      <TextField
        name="hamlet"
        label={t("hamlet")}
        optional
        defaultValue={resident.hamlet ?? ""}
        autoComplete="off"
      />
      <div className="grid max-w-xs grid-cols-2 gap-4">
        <TextField
          name="rt"
          label="RT"
          optional
          defaultValue={resident.rt ?? ""}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField
          name="rw"
          label="RW"
          optional
          defaultValue={resident.rw ?? ""}
          inputMode="numeric"
          autoComplete="off"
        />
      </div>
      <TextField
        name="phone"
        label={t("newPhone")}
        hint={t("keptWhenEmpty")}
        optional
        type="tel"
        inputMode="tel"
        autoComplete="off"
        width="medium"
      />
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
