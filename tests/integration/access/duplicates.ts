import { today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";
import { dismissPair, recallPair } from "@/lib/resident/duplicate/mutations";
import { mergeResidents } from "@/lib/resident/merge/mutations";
import { mergePage } from "@/lib/resident/merge/pair/queries";
import { undoMerge } from "@/lib/resident/merge/undo/mutations";
import { settleMove, undoMove } from "@/lib/resident/move/mutations";
import { residentPage } from "@/lib/resident/queries";
import type { ActionRow, Role, Target } from "./matrix";

const people: Role[] = ["BRANCH", "VILLAGE"];

const pairIn = ({ code, residents }: Target) => ({
  villageCode: code,
  firstId: residents[0] ?? "",
  secondId: residents[1] ?? "",
});

const moveOf = ({ doubleId, elsewhereId }: Target) => ({
  firstId: doubleId,
  secondId: elsewhereId,
  livesAs: elsewhereId,
  day: today(),
});

/** Of the matrix, what makes one of two people, says that they are two, or where one of two villages lives. */
export const duplicateActions: Record<string, ActionRow> = {
  "lib/resident/merge/actions.ts#mergeResidentsAction": {
    may: people,
    run: async (actor, { code, residents, twinId }) => {
      const pair = { villageCode: code, firstId: residents[2] ?? "", secondId: twinId };
      const page = await mergePage(actor, code, pair.firstId, twinId);
      return mergeResidents(actor, { ...pair, version: page?.version ?? "0".repeat(32), nik: "first" });
    },
  },
  "lib/resident/merge/actions.ts#undoMergeAction": {
    may: people,
    run: (actor, { mergeId }) => undoMerge(actor, { mergeId }),
  },
  "lib/resident/duplicate/actions.ts#dismissPairAction": {
    may: people,
    run: (actor, target) => dismissPair(actor, pairIn(target)),
  },
  "lib/resident/duplicate/actions.ts#recallPairAction": {
    may: people,
    run: (actor, target) => recallPair(actor, pairIn(target)),
  },
  "lib/resident/move/actions.ts#settleMoveAction": {
    may: ["BRANCH"],
    run: (actor, target) => settleMove(actor, moveOf(target)),
  },
  "lib/resident/move/actions.ts#undoMoveAction": {
    may: ["BRANCH"],
    run: async (actor, target) => {
      await settleMove(actor, moveOf(target));
      const left = await residentPage(actor, target.doubleId);
      return undoMove(actor, { moveId: left?.moved?.id ?? newId() });
    },
  },
};
