import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Bell } from "@/components/notification/bell";
import { AppShell } from "@/components/shell/app-shell";
import { FooterWords } from "@/components/shell/footer-words";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { menuFor, sectionsFor } from "@/components/shell/sections";
import { SignOut } from "@/components/shell/sign-out";
import { countUnread } from "@/lib/notification/queries";
import { requireActor } from "@/lib/platform/auth/session";

export default async function MainLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const t = await getTranslations("shell");
  const unread = await countUnread(actor);
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
        links: await menuFor(actor),
        language: <LanguageSwitch />,
        signOut: <SignOut />,
      }}
      bell={<Bell unread={unread} />}
      footer={<FooterWords />}
    >
      {children}
    </AppShell>
  );
}
