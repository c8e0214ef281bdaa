import { getTranslations } from "next-intl/server";
import { sourceLabels } from "@/components/contribution/source-fields";
import { formWords } from "@/components/shell/form-words";
import type { ListingWords } from "./listing-form";

/** What the form for a list of paid months says. */
export async function listingFormWords(): Promise<ListingWords> {
  const t = await getTranslations("listing");
  const refusal = await getTranslations("refusal");
  return {
    listHeading: t("list"),
    sourceHeading: t("sourceHeading"),
    sourceIntro: t("sourceIntro"),
    file: t("file"),
    fileHint: t("fileHint"),
    text: t("text"),
    textHint: t("textHint"),
    check: t("check"),
    checking: t("checking"),
    save: t.raw("save"),
    saving: t("saving"),
    tooLarge: refusal("LISTING_FILE_TOO_LARGE"),
    form: await formWords(),
    labels: { file: t("file"), pasted: t("list"), ...(await sourceLabels()) },
    result: {
      attention: t("attention"),
      others: t.raw("others"),
      row: t("row"),
      member: t("member"),
      months: t("months"),
      rupiah: t("rupiah"),
      becomes: t("becomes"),
      toReceipts: t("toReceipts"),
    },
  };
}
