import { cancelCampaign, holdCampaign, reviseCampaign } from "@/lib/campaign/mutations";
import { enterVillages, withdrawVillage } from "@/lib/campaign/participant/mutations";
import { choicePage, participantsPage } from "@/lib/campaign/participant/queries";
import { campaignPage, editCampaignPage, listCampaigns, newCampaignPage } from "@/lib/campaign/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { findOwnPlace, listOwnPlaces, rankCampaignOf } from "@/lib/ranking/campaign/queries";
import { campaignOf } from "@/tests/support/campaigns";
import type { ActionRow, Role, Target } from "./matrix";
import type { Read } from "./reads";
import type { Page, Route } from "./routes";

const everybody: Role[] = ["ADMIN", "BRANCH", "VILLAGE", "REGENCY"];
const holders: Role[] = ["ADMIN", "BRANCH"];

/** What an officer announces in the regency, an administrator in its province. */
const announced = (actor: Actor, { regencyCode }: Target) =>
  campaignOf(
    regencyCode,
    actor.role === "ADMIN" ? { level: "PROVINCE", scope: regencyCode.slice(0, 2) } : {},
  );

/** A contest of the actor's own, or the one there is: one that is not the actor's stays unknown. */
export async function ownCampaign(actor: Actor, target: Target): Promise<string> {
  const held = await holdCampaign(actor, announced(actor, target));
  return held.ok ? held.value.id : target.campaignId;
}

const text = { name: "Lomba lain", organiser: "Kantor", rules: "Aturan baru." };

export const campaignActions: Record<string, ActionRow> = {
  "lib/campaign/actions.ts#holdCampaignAction": {
    may: holders,
    run: (actor, target) => holdCampaign(actor, announced(actor, target)),
  },
  "lib/campaign/actions.ts#reviseCampaignAction": {
    may: holders,
    run: async (actor, target) =>
      reviseCampaign(actor, { campaignId: await ownCampaign(actor, target), ...text }),
  },
  "lib/campaign/actions.ts#cancelCampaignAction": {
    may: holders,
    run: async (actor, target) =>
      cancelCampaign(actor, { campaignId: await ownCampaign(actor, target), reason: "Uji" }),
  },
  "lib/campaign/participant/actions.ts#enterVillagesAction": {
    may: ["BRANCH"],
    run: (actor, { campaignId, code }) => enterVillages(actor, { campaignId, villageCodes: [code] }),
  },
  "lib/campaign/participant/actions.ts#withdrawVillageAction": {
    may: ["BRANCH"],
    run: async (actor, target) => {
      const campaignId = await ownCampaign(actor, target);
      await enterVillages(actor, { campaignId, villageCodes: [target.code] });
      return withdrawVillage(actor, { campaignId, villageCode: target.code, reason: "Uji" });
    },
  },
};

export const campaignReads: Record<string, Read> = {
  "lib/campaign/queries.ts#listCampaigns": {
    may: everybody,
    run: async (actor, { campaignId }) => (await listCampaigns(actor))?.filter(({ id }) => id === campaignId),
  },
  "lib/campaign/queries.ts#campaignPage": {
    may: everybody,
    run: (actor, { campaignId }) => campaignPage(actor, campaignId),
  },
  "lib/campaign/queries.ts#editCampaignPage": {
    may: ["BRANCH"],
    run: (actor, { campaignId }) => editCampaignPage(actor, campaignId),
  },
  "lib/campaign/queries.ts#newCampaignPage": {
    may: holders,
    run: async (actor, { regencyCode }) => {
      const page = await newCampaignPage(actor);
      return (
        page && [...page.regencies, ...page.provinces].filter(({ code }) => regencyCode.startsWith(code))
      );
    },
  },
  "lib/campaign/participant/queries.ts#participantsPage": {
    may: everybody,
    run: (actor, { campaignId }) => participantsPage(actor, campaignId),
  },
  "lib/campaign/participant/queries.ts#choicePage": {
    may: ["BRANCH"],
    run: (actor, { campaignId }) => choicePage(actor, campaignId),
  },
  "lib/ranking/campaign/queries.ts#rankCampaignOf": {
    may: ["BRANCH", "REGENCY"],
    run: (actor, { campaignId }) => rankCampaignOf(actor, campaignId),
  },
  "lib/ranking/campaign/queries.ts#findOwnPlace": {
    may: ["VILLAGE"],
    run: (actor, { campaignId }) => findOwnPlace(actor, campaignId),
  },
  "lib/ranking/campaign/queries.ts#listOwnPlaces": {
    may: ["BRANCH", "VILLAGE"],
    run: (actor, { code }) => listOwnPlaces(actor, code),
  },
};

const page = (rest: string, may: Role[]): Page => ({
  path: ({ campaignId }) => `/campaigns/${campaignId}${rest}`,
  may,
});

export const campaignPages: Record<string, Page> = {
  "app/(main)/campaigns/page.tsx": { path: () => "/campaigns", may: everybody },
  "app/(main)/campaigns/new/page.tsx": { path: () => "/campaigns/new", may: holders },
  "app/(main)/campaigns/[campaignId]/page.tsx": page("", everybody),
  "app/(main)/campaigns/[campaignId]/edit/page.tsx": page("/edit", ["BRANCH"]),
  "app/(main)/campaigns/[campaignId]/terms/page.tsx": page("/terms", everybody),
  "app/(main)/campaigns/[campaignId]/participants/page.tsx": page("/participants", everybody),
};

export const campaignRoutes: Record<string, Route> = {
  "GET app/api/v1/campaigns/[campaignId]/ranking/route.ts": {
    path: ({ campaignId }) => `/api/v1/campaigns/${campaignId}/ranking`,
    may: ["BRANCH", "REGENCY"],
  },
};

/** What a browser would send with each of them. */
export const campaignForms: Record<string, (of: { code: string }) => Record<string, string>> = {
  holdCampaignAction: ({ code }) => ({
    id: newId(),
    ...text,
    year: "2026",
    level: "REGENCY",
    scope: code.slice(0, 5),
    startsOn: "2026-01-01",
    deadline: "2026-12-31",
    unit: "PERSON",
    measure: "COVERAGE",
  }),
  reviseCampaignAction: () => ({ campaignId: newId(), ...text }),
  cancelCampaignAction: () => ({ campaignId: newId(), reason: "Uji" }),
  enterVillagesAction: ({ code }) => ({ campaignId: newId(), villageCodes: code }),
  withdrawVillageAction: ({ code }) => ({ campaignId: newId(), villageCode: code, reason: "Uji" }),
};
