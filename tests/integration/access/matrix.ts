import { Readable } from "node:stream";
import { checkImport } from "@/lib/import/check/mutations";
import { commitBatch } from "@/lib/import/commit/mutations";
import { chooseLayout } from "@/lib/import/layout/mutations";
import { cancelImport, downloadRefused, receiveFile, startCommit } from "@/lib/import/mutations";
import { sendPaste } from "@/lib/import/paste/mutations";
import { startUndo, undoBatch } from "@/lib/import/undo/mutations";
import { takeMembers, takeUnregistered } from "@/lib/membership/export/mutations";
import { registerMember } from "@/lib/membership/mutations";
import { takeProgramme } from "@/lib/membership/opensid/mutations";
import { addRule } from "@/lib/membership/rule/mutations";
import { answerForSipp, takeEnrolment } from "@/lib/membership/sipp/mutations";
import { confirmStatus, endMembership, reopenMembership } from "@/lib/membership/status/mutations";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import type { Result } from "@/lib/platform/result";
import { describeVillage, recordFigure } from "@/lib/region/mutations";
import { openOffice } from "@/lib/region/office/mutations";
import { revealIdentity, reviseResident } from "@/lib/resident/mutations";
import { makeMainTarget, setTarget } from "@/lib/target/mutations";
import type { Furnished } from "@/tests/support/furnished";
import { pasteFor, personOf, registrationOf, sippAnswersFor } from "@/tests/support/world";
import { agentActions } from "./agents";
import { campaignActions } from "./campaigns";
import { behindDocumentRoutes, documentActions } from "./documents";
import { duplicateActions } from "./duplicates";
import { eventActions } from "./events";
import { innovationActions } from "./innovations";
import { judgingActions } from "./judging";
import { listingActions } from "./listing";
import { behindMapRoutes, mapActions } from "./maps";
import { mouActions } from "./mous";
import { notificationActions } from "./notifications";
import { officialActions } from "./officials";
import { payingActions } from "./paying";
import { behindProofRoutes, proofActions } from "./proofs";
import { publicationActions } from "./publication";
import { behindRosterRoutes, rosterActions } from "./roster";
import { runActions } from "./runs";
import { schemeActions } from "./schemes";
import { tariffActions } from "./tariffs";
import { userActions } from "./users";

export type Role = "ADMIN" | "BRANCH" | "VILLAGE" | "REGENCY" | "JUDGE";
export const roles: Role[] = ["ADMIN", "BRANCH", "VILLAGE", "REGENCY", "JUDGE"];

/** What an action is tried on: a village with its things, and an account that is not the actor's. */
export type Target = Furnished & { userId: string };

export type ActionRow = {
  /** Roles that get something done in their own territory; every other one is refused with NOT_ALLOWED. */
  may: Role[];
  /** The mutation behind the action; null where there is none to call without a browser. */
  run: ((actor: Actor, target: Target) => Promise<unknown>) | null;
  /** Works without a session as well. */
  open?: true;
};

export type Behind = { run: (actor: Actor, target: Target) => Promise<unknown> };

const people: Role[] = ["BRANCH", "VILLAGE"];
const villageAt = ({ code }: Target) => ({ villageCode: code });

const anyDayOf = (year: number) => addDays(`${year}-01-01`, Math.floor(Math.random() * 100_000));

/** What is taken away with the rows of the file, which come only when they are asked for. */
async function withRows(taken: Result<{ rows: AsyncIterable<unknown> }>) {
  if (!taken.ok) return taken;
  return { ...taken.value, rows: await Readable.from(taken.value.rows).toArray() };
}

/** Mutations behind route handlers and jobs. */
export const behindRoutes: Record<string, Behind> = {
  ...behindRosterRoutes,
  ...behindMapRoutes,
  ...behindDocumentRoutes,
  ...behindProofRoutes,
  "lib/import/mutations.ts#receiveFile": {
    run: (actor, { id, code }) =>
      receiveFile(actor, {
        id: newId(),
        villageCode: code,
        fileName: `penduduk v${id}.csv`,
        bytes: new Uint8Array([1]),
      }),
  },
  "lib/import/mutations.ts#downloadRefused": {
    run: (actor, { importId }) => downloadRefused(actor, { importId }),
  },
  "lib/import/commit/mutations.ts#commitBatch": {
    run: (actor, { importId }) => commitBatch(actor, importId),
  },
  "lib/import/undo/mutations.ts#undoBatch": { run: (actor, { importId }) => undoBatch(actor, importId) },
  "lib/import/check/mutations.ts#checkImport": { run: (actor, { importId }) => checkImport(actor, importId) },
  "lib/membership/export/mutations.ts#takeMembers": {
    run: async (actor, { code }) => withRows(await takeMembers(actor, code, {}, actor.role === "BRANCH")),
  },
  "lib/membership/opensid/mutations.ts#takeProgramme": {
    run: async (actor, { code }) => withRows(await takeProgramme(actor, code)),
  },
  "lib/membership/sipp/mutations.ts#takeEnrolment": {
    run: async (actor, { code }) => withRows(await takeEnrolment(actor, code, 1)),
  },
  "lib/membership/export/mutations.ts#takeUnregistered": {
    run: async (actor, { code }) => withRows(await takeUnregistered(actor, code, {})),
  },
};

/** Every export of a file with "use server", as `file#name`. */
export const actions: Record<string, ActionRow> = {
  ...rosterActions,
  ...campaignActions,
  ...proofActions,
  ...payingActions,
  ...listingActions,
  ...runActions,
  ...innovationActions,
  ...judgingActions,
  ...officialActions,
  "lib/import/actions.ts#startCommitAction": {
    may: people,
    run: (actor, { importId }) => startCommit(actor, { importId }),
  },
  "lib/import/actions.ts#cancelImportAction": {
    may: people,
    run: (actor, { importId }) => cancelImport(actor, { importId }),
  },
  "lib/import/actions.ts#startUndoAction": {
    may: people,
    run: (actor, { importId }) => startUndo(actor, { importId }),
  },
  "lib/import/layout/actions.ts#chooseLayoutAction": {
    may: people,
    run: (actor, { importId }) =>
      chooseLayout(actor, {
        importId,
        layout: { sheet: 0, top: 0, lines: 1, roles: ["nik", null, "name"] },
      }),
  },
  "lib/import/paste/actions.ts#pasteAction": {
    may: people,
    run: (actor, target) => sendPaste(actor, pasteFor(target.code, personOf(target, 7))),
  },
  "lib/membership/actions.ts#registerMemberAction": {
    may: people,
    run: (actor, target) =>
      registerMember(
        actor,
        registrationOf(target.code, {
          ...personOf(target, 200 + Math.floor(Math.random() * 100)),
          registerAnyway: "yes",
        }),
      ),
  },
  "lib/membership/rule/actions.ts#addRuleAction": {
    may: ["ADMIN"],
    run: (actor) =>
      addRule(actor, { name: "USUAL_MINIMUM_AGE", validFrom: anyDayOf(2040), value: 18, source: "Uji" }),
  },
  "lib/membership/sipp/actions.ts#answerForSippAction": {
    may: people,
    run: (actor, { code }) => answerForSipp(actor, sippAnswersFor(code)),
  },
  "lib/membership/status/actions.ts#endMembershipAction": {
    may: people,
    run: (actor, { memberships }) =>
      endMembership(actor, {
        membershipId: memberships[0] ?? "",
        endedOn: today(),
        reason: "STOPPED_PAYING",
      }),
  },
  "lib/membership/status/actions.ts#reopenMembershipAction": {
    may: people,
    run: (actor, { memberships }) => reopenMembership(actor, { membershipId: memberships[0] ?? "" }),
  },
  "lib/membership/status/actions.ts#confirmStatusAction": {
    may: ["BRANCH"],
    run: (actor, { memberships }) =>
      confirmStatus(actor, { membershipId: memberships[1] ?? "", status: "ACTIVE", day: today() }),
  },
  "lib/platform/i18n/actions.ts#switchLanguageAction": { may: roles, run: null, open: true },
  "lib/region/actions.ts#describeVillageAction": {
    may: people,
    run: (actor, target) => describeVillage(actor, { ...villageAt(target), headName: `Kades v${target.id}` }),
  },
  "lib/region/actions.ts#recordFigureAction": {
    may: people,
    run: (actor, target) =>
      recordFigure(actor, {
        ...villageAt(target),
        kind: "WORKERS",
        value: 9,
        day: "2026-06-01",
        source: `Catatan v${target.id}`,
      }),
  },
  "lib/region/office/actions.ts#openOfficeAction": {
    may: ["ADMIN"],
    run: (actor, { regencyCode }) => {
      const id = newId();
      return openOffice(actor, { id, name: `KCP ${id}`, kind: "SUB_BRANCH", regencyCodes: [regencyCode] });
    },
  },
  "lib/resident/actions.ts#reviseResidentAction": {
    may: people,
    run: (actor, target) =>
      reviseResident(actor, {
        residentId: target.residents[3] ?? "",
        ...personOf(target, 3, { occupation: "NELAYAN/PERIKANAN" }),
      }),
  },
  "lib/resident/actions.ts#revealIdentityAction": {
    may: people,
    run: (actor, { residents }) =>
      revealIdentity(actor, { residentId: residents[0] ?? "", reason: "Mencocokkan kartu peserta" }),
  },
  ...duplicateActions,
  ...mouActions,
  ...mapActions,
  ...documentActions,
  ...notificationActions,
  // Reads by POST, through findByNik, which is among the reads.
  "lib/resident/actions.ts#searchPersonAction": { may: people, run: null },
  "lib/target/actions.ts#setTargetAction": {
    may: ["BRANCH"],
    run: (actor, target) =>
      setTarget(actor, {
        id: newId(),
        ...villageAt(target),
        unit: "HOUSEHOLD",
        percent: 50,
        startsOn: "2026-03-01",
        deadline: "2026-12-01",
        source: "Uji",
      }),
  },
  "lib/target/actions.ts#makeMainTargetAction": {
    may: ["BRANCH"],
    run: (actor, { targetId }) => makeMainTarget(actor, { targetId }),
  },
  ...eventActions,
  ...publicationActions,
  ...schemeActions,
  ...tariffActions,
  ...agentActions,
  ...userActions,
};
