import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { TabsNav } from "@/components/ui/tabs-nav";
import type { Actor } from "@/lib/platform/db/actor";
import type { Village } from "@/lib/region/queries";
import { villageName } from "./place";

type Props = {
  actor: Actor;
  village: Village;
  /** The page's own title; the village's name when left out. */
  title?: string;
  answer?: ReactNode;
  actions?: ReactNode;
  printed?: ReactNode;
  /** The section a page belongs to whose address is not below the village's. */
  section?:
    | "members"
    | "residents"
    | "events"
    | "imports"
    | "officials"
    | "mous"
    | "contributions"
    | "schemes";
};

/** The head of every page of a village: its name with its kecamatan, and its sections. */
export async function VillageHeader({ actor, village, title, answer, actions, printed, section }: Props) {
  const t = await getTranslations("region");
  const shell = await getTranslations("shell");
  const base = `/villages/${village.code}`;
  const name = await villageName(village);
  const place = shell("place", { district: village.districtName, regency: village.regencyName });
  const crumbs = [
    { label: shell("villages"), href: "/villages" },
    ...(title ? [{ label: name, href: base }, { label: title }] : [{ label: name }]),
  ];
  return (
    <>
      <PageHeader
        title={title ?? name}
        kicker={title ? `${name}, ${place}` : place}
        {...(actor.role === "BRANCH" && { crumbs: { label: shell("crumbs"), crumbs } })}
        answer={answer}
        actions={actions}
        printed={printed}
      />
      <div className="mb-6 print:hidden">
        <TabsNav
          label={t("sections")}
          tabs={[
            { href: base, label: t("tabs.progress"), exact: true },
            { href: `${base}/members`, label: t("tabs.members"), current: section === "members" },
            { href: `${base}/unregistered`, label: t("tabs.unregistered") },
            { href: `${base}/residents`, label: t("tabs.residents"), current: section === "residents" },
            { href: `${base}/officials`, label: t("tabs.officials"), current: section === "officials" },
            { href: `${base}/targets`, label: t("tabs.targets") },
            {
              href: `${base}/contributions`,
              label: t("tabs.contributions"),
              current: section === "contributions",
            },
            { href: `${base}/schemes`, label: t("tabs.schemes"), current: section === "schemes" },
            { href: `${base}/mous`, label: t("tabs.mous"), current: section === "mous" },
            { href: `${base}/events`, label: t("tabs.events"), current: section === "events" },
            { href: `${base}/imports`, label: t("tabs.imports"), current: section === "imports" },
            { href: `${base}/profile`, label: t("tabs.profile") },
          ]}
        />
      </div>
    </>
  );
}
