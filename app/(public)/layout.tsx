import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { FooterWords } from "@/components/shell/footer-words";
import { LanguageSwitch } from "@/components/shell/language-switch";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("shell");
  return (
    <AppShell
      product={t("product")}
      tagline={t("tagline")}
      skipLabel={t("skip")}
      navLabel={t("nav")}
      aside={<LanguageSwitch />}
      footer={<FooterWords />}
    >
      {children}
    </AppShell>
  );
}
