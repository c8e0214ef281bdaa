import { getTranslations } from "next-intl/server";
import { canKeepAgents } from "@/lib/agent/policy";
import { canSeeTariffs } from "@/lib/contribution/policy";
import { canSeeInnovations } from "@/lib/innovation/policy";
import type { Actor } from "@/lib/platform/db/actor";
import { listRegencies, ownVillageCode } from "@/lib/region/queries";
import type { NavItem } from "./main-nav";

/** What a role finds in the navigation; what it may do is decided where it is done. */
export async function sectionsFor(actor: Actor): Promise<NavItem[]> {
  const t = await getTranslations("shell");
  if (actor.role === "ADMIN")
    return [
      { href: "/users", label: t("users"), icon: "people" },
      { href: "/offices", label: t("offices"), icon: "village" },
      { href: "/rules", label: t("rules"), icon: "list" },
      { href: "/campaigns", label: t("campaigns"), icon: "ranking" },
      { href: "/maps", label: t("maps"), icon: "target" },
      { href: "/audit", label: t("audit"), icon: "audit" },
    ];
  if (actor.role === "VILLAGE") {
    const own = `/villages/${await ownVillageCode(actor)}`;
    return [
      { href: own, label: t("start"), icon: "home", exact: true },
      { href: `${own}/members`, label: t("members"), icon: "people", exact: true },
      { href: `${own}/members/new`, label: t("register"), icon: "register" },
      { href: `${own}/unregistered`, label: t("unregistered"), icon: "list" },
      { href: "/campaigns", label: t("campaigns"), icon: "ranking" },
    ];
  }
  if (actor.role === "JUDGE") return [{ href: "/", label: t("judging"), icon: "list", exact: true }];
  if (actor.role === "REGENCY") {
    const [own] = await listRegencies(actor);
    return [
      { href: `/regencies/${own?.code}/ranking`, label: t("ranking"), icon: "ranking" },
      { href: "/campaigns", label: t("campaigns"), icon: "target" },
    ];
  }
  return [
    { href: "/", label: t("start"), icon: "home", exact: true },
    { href: "/villages", label: t("villages"), icon: "village" },
    { href: "/ranking", label: t("ranking"), icon: "ranking" },
    { href: "/campaigns", label: t("campaigns"), icon: "target" },
    { href: "/mous", label: t("mous"), icon: "list" },
    { href: "/events", label: t("events"), icon: "calendar" },
  ];
}

/** What is needed now and then, in the menu under the own name. */
export async function menuFor(actor: Actor): Promise<{ href: string; label: string }[]> {
  const t = await getTranslations("shell");
  return [
    ...(canSeeTariffs(actor)
      ? [
          { href: "/simulator", label: t("simulator") },
          { href: "/tariffs", label: t("tariffs") },
        ]
      : []),
    ...(canKeepAgents(actor) ? [{ href: "/agents", label: (await getTranslations("agent"))("title") }] : []),
    ...(canSeeInnovations(actor)
      ? [{ href: "/innovations", label: (await getTranslations("innovation"))("title") }]
      : []),
    ...(actor.role === "BRANCH" ? [{ href: "/audit", label: t("audit") }] : []),
    { href: "/account", label: t("account") },
  ];
}
