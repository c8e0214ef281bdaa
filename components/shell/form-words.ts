import { getTranslations } from "next-intl/server";
import type { FormWords } from "@/components/ui/action-form";

/** What every form says, from the catalogue. */
export async function formWords(): Promise<FormWords> {
  const t = await getTranslations("form");
  return {
    errorHeading: t("errorHeading"),
    errorPrefix: t("errorPrefix"),
    failed: t("failed"),
    doneHeading: t("doneHeading"),
    optional: t("optional"),
  };
}
