import { importPaidMonths } from "@/lib/contribution/listing/mutations";
import { listingPage } from "@/lib/contribution/listing/queries";
import type { ListingInput } from "@/lib/contribution/listing/schema";
import { today } from "@/lib/platform/dates";
import type { Fields, Things } from "./forms";
import type { ActionRow, Role } from "./matrix";
import type { Read } from "./reads";
import type { Page } from "./routes";

const people: Role[] = ["BRANCH", "VILLAGE"];

const pasted = (villageCode: string) => ({
  villageCode,
  pasted: "NIK\tBulan iuran\n3523125708850001\tMei 2026",
  step: "save" as const,
  day: today(),
  funding: "SELF" as const,
});

export const listingActions: Record<string, ActionRow> = {
  "lib/contribution/listing/actions.ts#importPaidMonthsAction": {
    may: people,
    run: (actor, { code }) => importPaidMonths(actor, pasted(code) satisfies ListingInput),
  },
};

export const listingForms: Record<string, (of: Things) => Fields> = {
  importPaidMonthsAction: ({ code }) => pasted(code),
};

export const listingReads: Record<string, Read> = {
  "lib/contribution/listing/queries.ts#listingPage": {
    may: people,
    run: (actor, { code }) => listingPage(actor, code),
  },
};

export const listingPages: Record<string, Page> = {
  "app/(main)/villages/[villageCode]/contributions/import/page.tsx": {
    path: ({ code }) => `/villages/${code}/contributions/import`,
    may: people,
  },
};
