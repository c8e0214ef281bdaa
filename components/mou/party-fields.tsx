import { getTranslations } from "next-intl/server";
import { TextField } from "@/components/ui/text-field";
import type { FormValues } from "@/lib/mou/draft/rules";

type Props = { prefix: "head" | "branch"; values: FormValues };

/** Who signs for one side. */
export async function PartyFields({ prefix, values }: Props) {
  const t = await getTranslations("mou");
  return (
    <>
      <TextField
        name={`${prefix}Name`}
        label={t("name")}
        defaultValue={values[`${prefix}Name`]}
        autoComplete="off"
      />
      <TextField name={`${prefix}Office`} label={t("office")} defaultValue={values[`${prefix}Office`]} />
      <TextField
        name={`${prefix}Number`}
        label={t("number")}
        optional
        width="medium"
        defaultValue={values[`${prefix}Number`]}
      />
      <TextField
        name={`${prefix}Authority`}
        label={t("authority")}
        hint={t("authorityHint")}
        optional
        defaultValue={values[`${prefix}Authority`]}
      />
      <TextField
        name={`${prefix}Address`}
        label={t("address")}
        optional
        defaultValue={values[`${prefix}Address`]}
      />
    </>
  );
}
