import { Readable } from "node:stream";
import { answerInquiry } from "@/lib/import/roster/answer/mutations";
import { checkRoster } from "@/lib/import/roster/check/mutations";
import { commitRosterBatch } from "@/lib/import/roster/commit/mutations";
import { decideCertain, decideMatch, reopenMatch } from "@/lib/import/roster/decide/mutations";
import { takeReconciliation } from "@/lib/import/roster/export/mutations";
import { startRosterCommit } from "@/lib/import/roster/mutations";
import { undoRosterBatch } from "@/lib/import/roster/undo/mutations";
import { makeExchangeKey, takeHashes } from "@/lib/membership/exchange/mutations";
import { rosterAnswers } from "@/tests/support/world";
import type { ActionRow, Behind, Role } from "./matrix";

const people: Role[] = ["BRANCH", "VILLAGE"];

/** Mutations behind the routes and jobs of lists of members. */
export const behindRosterRoutes: Record<string, Behind> = {
  "lib/import/roster/check/mutations.ts#checkRoster": {
    run: (actor, { rosterId }) => checkRoster(actor, rosterId),
  },
  "lib/import/roster/commit/mutations.ts#commitRosterBatch": {
    run: (actor, { rosterId }) => commitRosterBatch(actor, rosterId),
  },
  "lib/import/roster/undo/mutations.ts#undoRosterBatch": {
    run: (actor, { rosterId }) => undoRosterBatch(actor, rosterId),
  },
  "lib/import/roster/answer/mutations.ts#answerInquiry": {
    run: (actor, { rosterId }) => answerInquiry(actor, { importId: rosterId }),
  },
  "lib/membership/exchange/mutations.ts#takeHashes": {
    run: (actor, { code }) => takeHashes(actor, code, "residents"),
  },
  "lib/import/roster/export/mutations.ts#takeReconciliation": {
    run: async (actor, { rosterId }) => {
      const taken = await takeReconciliation(actor, { importId: rosterId });
      if (!taken.ok) return taken;
      const { rows, ours, ...facts } = taken.value;
      return {
        ...facts,
        rows: [await Readable.from(rows("THEIRS")).toArray(), await Readable.from(ours()).toArray()],
      };
    },
  },
};

/** The actions on a list of members. */
export const rosterActions: Record<string, ActionRow> = {
  "lib/membership/exchange/actions.ts#makeExchangeKeyAction": {
    may: ["BRANCH"],
    run: (actor, { code }) => makeExchangeKey(actor, { villageCode: code }),
  },
  "lib/import/roster/actions.ts#startRosterCommitAction": {
    may: people,
    run: (actor, { rosterId }) => startRosterCommit(actor, { importId: rosterId, ...rosterAnswers }),
  },
  "lib/import/roster/actions.ts#decideMatchAction": {
    may: people,
    run: (actor, { rosterId }) => decideMatch(actor, { importId: rosterId, number: 3, residentId: "none" }),
  },
  "lib/import/roster/actions.ts#reopenMatchAction": {
    may: people,
    run: (actor, { rosterId }) => reopenMatch(actor, { importId: rosterId, number: 3 }),
  },
  "lib/import/roster/actions.ts#decideCertainAction": {
    may: people,
    run: (actor, { rosterId }) => decideCertain(actor, { importId: rosterId }),
  },
};
