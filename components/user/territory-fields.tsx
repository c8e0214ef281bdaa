import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { roles } from "@/lib/user/schema";

type Props = {
  offices: { id: string; name: string }[];
  regencies: { code: string; name: string }[];
  chosen: { role: string; officeId?: string; regencyCode?: string; villageCode?: string };
};

/** The role and the territory it needs. Style alone hides the other territories; an old browser shows all three. */
export async function TerritoryFields({ offices, regencies, chosen }: Props) {
  const t = await getTranslations("user");
  const shell = await getTranslations("shell.roles");
  const options = roles.map((role) => ({
    value: role,
    label: shell(role),
    hint: t(`roleHints.${role}`),
  }));
  return (
    <div className="group/territory space-y-6">
      <RadioGroup name="role" label={t("role")} options={options} defaultValue={chosen.role} />
      <div className="group-has-[[name=role]:not([value=BRANCH]):checked]/territory:hidden">
        <SelectField
          name="officeId"
          label={t("office")}
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          empty={t("chooseOffice")}
          defaultValue={chosen.officeId}
          width="medium"
        />
      </div>
      <div className="group-has-[[name=role]:not([value=REGENCY]):checked]/territory:hidden">
        <SelectField
          name="regencyCode"
          label={t("regency")}
          options={regencies.map(({ code, name }) => ({ value: code, label: name }))}
          empty={t("chooseRegency")}
          defaultValue={chosen.regencyCode}
          width="medium"
        />
      </div>
      <div className="group-has-[[name=role]:not([value=VILLAGE]):checked]/territory:hidden">
        <TextField
          name="villageCode"
          label={t("villageCode")}
          hint={t("villageCodeHint")}
          defaultValue={chosen.villageCode}
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          width="short"
        />
      </div>
    </div>
  );
}
