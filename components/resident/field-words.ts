import { getLocale, getTranslations } from "next-intl/server";
import { formatDay, type Locale } from "@/lib/platform/format";
import type { MergeField } from "@/lib/resident/merge/rules";

/** A field of a person as it is shown: days and codes worded, what is not known as a dash. */
export async function fieldWords() {
  const t = await getTranslations("duplicate");
  const r = await getTranslations("resident");
  const locale = (await getLocale()) as Locale;
  return {
    label: (field: MergeField) => t(`field.${field}`),
    value: (field: MergeField, value: string | null): string => {
      if (value === null) return t("empty");
      if (field === "birthDate") return formatDay(value, locale);
      if (field === "sex") return r(`sex.${value}`);
      if (field === "vitalStatus") return r(`vitalStatus.${value}`);
      return value;
    },
  };
}
