import { getTranslations } from "next-intl/server";

export async function FooterWords() {
  const t = await getTranslations("shell");
  return (
    <>
      <p>{t("notHealth")}</p>
      <p>{t("attribution")}</p>
    </>
  );
}
