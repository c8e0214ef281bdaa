import { publishCampaign, publishVillage } from "@/lib/publication/mutations";
import { campaignPublication, listVillageSwitches } from "@/lib/publication/queries";
import type { ActionRow, Role } from "./matrix";
import type { Read } from "./reads";
import type { Page, Route } from "./routes";

const people: Role[] = ["BRANCH", "VILLAGE"];

export const publicationActions: Record<string, ActionRow> = {
  "lib/publication/actions.ts#publishVillageAction": {
    may: people,
    run: async (actor, { code: villageCode }) => {
      await publishVillage(actor, { villageCode, on: "no" });
      return publishVillage(actor, { villageCode, on: "yes" });
    },
  },
  "lib/publication/actions.ts#publishCampaignAction": {
    may: ["BRANCH"],
    run: (actor, { campaignId }) => publishCampaign(actor, { campaignId, on: "yes" }),
  },
};

export const publicationReads: Record<string, Read> = {
  "lib/publication/queries.ts#listVillageSwitches": {
    may: people,
    run: (actor, { code }) => listVillageSwitches(actor, code),
  },
  "lib/publication/queries.ts#campaignPublication": {
    may: ["BRANCH"],
    run: (actor, { campaignId }) => campaignPublication(actor, campaignId),
  },
};

export const publicationForms: Record<string, (of: { code: string }) => Record<string, string>> = {
  publishVillageAction: ({ code }) => ({ villageCode: code, on: "yes" }),
  publishCampaignAction: () => ({ campaignId: "019aa000-0000-7000-8000-000000000001", on: "yes" }),
};

/** The same for everybody: what is public is public to whoever asks. */
export const publicationRoutes: Record<string, Route> = {
  "GET app/(public)/progress/route.ts": { path: () => "/progress", may: "anybody" },
  "GET app/(public)/progress/[villageCode]/route.ts": {
    path: ({ code }) => `/progress/${code}`,
    may: "anybody",
  },
  "GET app/(public)/progress/[villageCode]/card/route.ts": {
    path: ({ code }) => `/progress/${code}/card`,
    may: "anybody",
  },
  "GET app/(public)/progress/campaigns/[campaignId]/route.ts": {
    path: ({ campaignId }) => `/progress/campaigns/${campaignId}`,
    may: "anybody",
  },
  "GET app/(public)/progress/campaigns/[campaignId]/card/route.ts": {
    path: ({ campaignId }) => `/progress/campaigns/${campaignId}/card`,
    may: "anybody",
  },
};

export const publicationPages: Record<string, Page> = {
  "app/(main)/campaigns/[campaignId]/publication/page.tsx": {
    path: ({ campaignId }) => `/campaigns/${campaignId}/publication`,
    may: ["BRANCH"],
  },
};
