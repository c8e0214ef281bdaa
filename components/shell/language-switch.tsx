import { getTranslations } from "next-intl/server";
import { switchLanguageAction } from "@/lib/platform/i18n/actions";

export async function LanguageSwitch() {
  const t = await getTranslations("shell");
  return (
    <form action={switchLanguageAction}>
      <button
        type="submit"
        lang={t("language") === "English" ? "en" : "id"}
        className="inline-flex min-h-(--control) items-center text-accent-text underline"
      >
        {t("language")}
      </button>
    </form>
  );
}
