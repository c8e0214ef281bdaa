import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { FooterWords } from "@/components/shell/footer-words";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { sectionsFor } from "@/components/shell/sections";
import { SignOut } from "@/components/shell/sign-out";
import { requireActor } from "@/lib/platform/auth/session";

export default async function MainLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const t = await getTranslations("shell");
  return (
    <AppShell
      product={t("product")}
      tagline={t("tagline")}
      skipLabel={t("skip")}
      navLabel={t("nav")}
      items={await sectionsFor(actor)}
      user={{
        label: t("menu"),
        name: actor.name,
        role: t(`roles.${actor.role}`),
        links: [{ href: "/account", label: t("account") }],
        language: <LanguageSwitch />,
        signOut: <SignOut />,
      }}
      footer={<FooterWords />}
    >
      {children}
    </AppShell>
  );
}
