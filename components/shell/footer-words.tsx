import { getLocale, getTranslations } from "next-intl/server";
import { today } from "@/lib/platform/dates";
import { formatDay, type Locale } from "@/lib/platform/format";

export async function FooterWords() {
  const t = await getTranslations("shell");
  const day = formatDay(today(), (await getLocale()) as Locale);
  return (
    <>
      <p>{t("notHealth")}</p>
      <p>{t("attribution")}</p>
      <p className="hidden print:block">{t("printed", { day })}</p>
    </>
  );
}
