import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { newId } from "@/lib/platform/id";
import { openOfficeAction } from "@/lib/region/office/actions";
import type { Office } from "@/lib/region/office/queries";
import { officeKinds } from "@/lib/region/office/schema";

export async function OfficeForm({ offices }: { offices: Office[] }) {
  const t = await getTranslations("region");
  const form = await getTranslations("form");
  const labels = {
    name: t("office.name"),
    kind: t("office.kindLabel"),
    parentId: t("office.parent"),
    regencyCodes: t("office.regencies"),
  };
  return (
    <ActionForm action={openOfficeAction} words={await formWords()} labels={labels} id="office" resetOnDone>
      <input type="hidden" name="id" value={newId()} />
      <TextField name="name" label={t("office.name")} hint={t("office.nameHint")} autoComplete="off" />
      <SelectField
        name="kind"
        label={t("office.kindLabel")}
        options={officeKinds.map((kind) => ({ value: kind, label: t(`office.kind.${kind}`) }))}
      />
      <SelectField
        name="parentId"
        label={t("office.parent")}
        optional
        empty={form("choose")}
        options={offices.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        name="regencyCodes"
        label={t("office.regencies")}
        hint={t("office.regenciesHint")}
        autoComplete="off"
      />
      <SubmitButton pendingLabel={form("saving")}>{t("office.save")}</SubmitButton>
    </ActionForm>
  );
}
