import { getTranslations } from "next-intl/server";

/** The names of a person's fields, for the summary of what needs correcting. */
export async function personLabels(): Promise<Record<string, string>> {
  const t = await getTranslations("resident");
  const named = [
    "name",
    "familyCardNo",
    "birthDate",
    "birthPlace",
    "occupation",
    "familyRelation",
    "hamlet",
    "phone",
  ];
  return {
    nik: "NIK",
    rt: "RT",
    rw: "RW",
    sex: t("sexLabel"),
    ...Object.fromEntries(named.map((key) => [key, t(key)])),
  };
}
