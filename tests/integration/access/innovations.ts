import { adoptInnovation } from "@/lib/innovation/adoption/mutations";
import { findInnovationOwner } from "@/lib/innovation/file/queries";
import { describeInnovation, reviseInnovation } from "@/lib/innovation/mutations";
import {
  editInnovationPage,
  innovationPage,
  innovationsPage,
  newInnovationPage,
} from "@/lib/innovation/queries";
import { today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";
import { ideaOf } from "@/tests/support/proofs";
import type { ActionRow, Role } from "./matrix";
import type { Read } from "./reads";
import type { Page } from "./routes";

const people: Role[] = ["BRANCH", "VILLAGE"];
const readers: Role[] = ["BRANCH", "VILLAGE", "REGENCY"];

/** Of the matrix, what is done about ideas. */
export const innovationActions: Record<string, ActionRow> = {
  "lib/innovation/actions.ts#describeInnovationAction": {
    may: people,
    run: (actor, target) => describeInnovation(actor, ideaOf(target)),
  },
  "lib/innovation/actions.ts#reviseInnovationAction": {
    may: people,
    run: (actor, target) => {
      const { id: _id, villageCode: _code, ...facts } = ideaOf(target);
      return reviseInnovation(actor, { ...facts, innovationId: target.innovationId });
    },
  },
  "lib/innovation/actions.ts#adoptInnovationAction": {
    may: people,
    run: (actor, { innovationId, code }) =>
      adoptInnovation(actor, { innovationId, villageCode: code, startsOn: today() }),
  },
};

/** What is written of an idea is for the whole regency; what else its page shows is not. */
export const innovationReads: Record<string, Read> = {
  "lib/innovation/queries.ts#innovationsPage": {
    may: readers,
    run: async (actor, { innovationId }) =>
      (await innovationsPage(actor, {}))?.innovations
        .filter(({ id }) => id === innovationId)
        .map(({ id }) => id),
  },
  "lib/innovation/queries.ts#innovationPage": {
    may: readers,
    run: async (actor, { innovationId }) => {
      const page = await innovationPage(actor, innovationId);
      return page && { effects: page.effects, choices: page.choices, files: page.files };
    },
  },
  "lib/innovation/queries.ts#newInnovationPage": {
    may: people,
    run: async (actor, { code }) =>
      (await newInnovationPage(actor))?.villages.filter((village) => village.code === code),
  },
  "lib/innovation/queries.ts#editInnovationPage": {
    may: people,
    run: (actor, { innovationId }) => editInnovationPage(actor, innovationId),
  },
  "lib/innovation/file/queries.ts#findInnovationOwner": {
    may: people,
    run: (actor, { innovationId }) => findInnovationOwner(actor, innovationId),
  },
};

export const innovationPages: Record<string, Page> = {
  "app/(main)/innovations/page.tsx": { path: () => "/innovations", may: readers },
  "app/(main)/innovations/new/page.tsx": { path: () => "/innovations/new", may: people },
  "app/(main)/innovations/[innovationId]/page.tsx": {
    path: ({ innovationId }) => `/innovations/${innovationId}`,
    may: readers,
  },
  "app/(main)/innovations/[innovationId]/edit/page.tsx": {
    path: ({ innovationId }) => `/innovations/${innovationId}/edit`,
    may: people,
  },
};

const facts = { kind: "OTHER", title: "Penyusup", description: "Penyusup", startsOn: today() };

/** What a browser would send with each of them. */
export const innovationForms: Record<string, (of: { code: string }) => Record<string, string>> = {
  describeInnovationAction: ({ code }) => ({ id: newId(), villageCode: code, ...facts }),
  reviseInnovationAction: () => ({ innovationId: newId(), ...facts }),
  adoptInnovationAction: ({ code }) => ({ innovationId: newId(), villageCode: code, startsOn: today() }),
};
