import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { type Tab, TabsNav } from "@/components/ui/tabs-nav";
import { canSeeBinders } from "@/lib/campaign/binder/policy";
import { canHoldCampaigns } from "@/lib/campaign/policy";
import type { CampaignPage } from "@/lib/campaign/queries";
import { canSelect } from "@/lib/campaign/selection/policy";
import { canSeeResults } from "@/lib/campaign/visit/policy";
import { currentActor } from "@/lib/platform/auth/session";
import type { Actor } from "@/lib/platform/db/actor";
import { canSeeStandings } from "@/lib/ranking/standing/policy";
import { campaignWords } from "./campaign-words";

type Props = {
  campaign: CampaignPage["campaign"];
  place: string | null;
  /** The page's own title; the contest's name when left out. */
  title?: string;
  answer: ReactNode;
  actions?: ReactNode;
  printed?: ReactNode;
};

/** The head of every page of a contest: its name, and its parts. */
export async function CampaignHeader({ campaign, place, title, answer, actions, printed }: Props) {
  const t = await getTranslations("campaign");
  const shell = await getTranslations("shell");
  const selection = await getTranslations("selection");
  const judging = await getTranslations("judging");
  const actor = await currentActor();
  const words = await campaignWords();
  const { id, name } = campaign;
  const base = `/campaigns/${id}`;
  const tabs: Tab[] = [
    { href: base, label: t("tabs.league"), exact: true },
    { href: `${base}/participants`, label: t("tabs.participants") },
    ...(actor ? await proofTabs(actor, base) : []),
    { href: `${base}/terms`, label: t("tabs.facts") },
    ...(actor && canSelect(actor) ? [{ href: `${base}/selection`, label: selection("title") }] : []),
    ...(actor && canHoldCampaigns(actor) ? [{ href: `${base}/judging`, label: judging("title") }] : []),
  ];
  const crumbs = [
    { label: t("title"), href: "/campaigns" },
    ...(title ? [{ label: name, href: base }, { label: title }] : [{ label: name }]),
  ];
  return (
    <>
      <PageHeader
        title={title ?? name}
        kicker={title ? name : words.place(campaign, place)}
        crumbs={{ label: shell("crumbs"), crumbs }}
        answer={answer}
        actions={actions}
        printed={printed}
      />
      <div className="mb-6 print:hidden">
        <TabsNav label={t("tabs.label")} tabs={tabs} />
      </div>
    </>
  );
}

/** What is proved and frozen, for those who may look at it. */
async function proofTabs(actor: Actor, base: string): Promise<Tab[]> {
  const tab = async (part: "standing" | "visit" | "binder") => ({
    href: `${base}/${part}`,
    label: (await getTranslations(part))("tab"),
  });
  return [
    ...(canSeeBinders(actor) ? [await tab("binder")] : []),
    ...(canSeeResults(actor) ? [await tab("visit")] : []),
    ...(canSeeStandings(actor) ? [await tab("standing")] : []),
  ];
}
