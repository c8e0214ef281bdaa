import { registerMembers } from "@/lib/membership/mutations";
import { canConfirmStatus } from "@/lib/membership/policy";
import { listOurs } from "@/lib/membership/roster/compare/queries";
import { takeMembershipSnapshots } from "@/lib/membership/snapshot/queries";
import { confirmMembers } from "@/lib/membership/status/mutations";
import { encrypt } from "@/lib/platform/crypto/cipher";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { lockVillage, recountVillage } from "@/lib/region/mutations";
import { findVillage, type Village } from "@/lib/region/queries";
import { finishImport } from "../../notice/mutations";
import { canImport } from "../../policy";
import { beforePlace, lockImport } from "../../queries";
import { resolvePeople } from "../person/mutations";
import { answersOf, listNextRows, openMember, type RosterStored } from "../queries";
import type { KeptAnswers } from "../schema";
import { confirmationOf, enrolmentOf } from "./rules";

const batchSize = 1000;

/**
 * Enrols and confirms the next rows and counts the village, in one transaction: a process killed at any moment has
 * written a batch wholly or not at all. Answers whether there is more to do.
 */
export async function commitRosterBatch(actor: Actor, id: string, size = batchSize): Promise<boolean> {
  if (!canImport(actor)) return false;
  return asActor(
    actor,
    async (tx) => {
      const found = await lockImport(tx, id);
      if (found?.state !== "COMMITTING" || found.kind !== "MEMBERS") return false;
      const village = await findVillage(tx, found.village.code);
      if (!village) return false;
      await lockVillage(tx, village.id);
      const next = await listNextRows(tx, id, found.writtenTo, size);
      const written = await writeRows(tx, actor, village, id, next, answersOf(found));
      const finished = next.length < size;
      const now = new Date();
      await tx.import.updateMany({
        where: { id },
        data: {
          rowsDone: { increment: written },
          writtenTo: next.at(-1)?.number ?? found.writtenTo,
          updatedAt: now,
          ...(finished && { state: "COMMITTED", finishedAt: now }),
        },
      });
      await recountVillage(tx, village.id);
      if (finished) await finishImport(tx, actor, found, found.rowsDone + written);
      return !finished;
    },
    120,
  );
}

type Outcome = {
  number: number;
  matchId: string | null;
  membershipId: string | null;
  /** The person whom the commit added. */
  residentId: string | null;
  before: string | null;
  writtenAs: string | null;
  reasons: { code: string; field: string | null }[];
};

async function writeRows(
  tx: Tx,
  actor: Actor,
  village: Village,
  importId: string,
  rows: RosterStored[],
  answers: KeptAnswers,
): Promise<number> {
  const confirms = answers.confirm && canConfirmStatus(actor);
  const wanted = rows
    .filter(({ verdict }) => verdict === "THEIRS" || (confirms && ["BOTH", "DIFFERS"].includes(verdict)))
    .map((row) => ({ ...row, member: openMember(importId, row) }));
  const people = await resolvePeople(tx, actor, village, wanted, answers.addPeople);
  const outcomes = new Map(wanted.map((row) => [row.number, blankOutcome(row, people.get(row.number))]));
  const refuseRow = (number: number, code: string, field: string | null = null) =>
    outcomes.get(number)?.reasons.push({ code, field });

  const enrolled = await enrol();
  const standing = await listStanding();
  const known = wanted.filter(({ verdict }) => verdict !== "THEIRS");
  const held = known.filter(({ number, membershipId }) => {
    const isHeld = membershipId !== null && standing.has(membershipId);
    if (!isHeld) refuseRow(number, "ENDED_SINCE");
    return isHeld;
  });
  const snapshots = await takeMembershipSnapshots(
    tx,
    held.flatMap(({ membershipId }) => membershipId ?? []),
  );
  const before = new Map(snapshots.map((one) => [one.id, one.row]));
  if (confirms)
    await confirmMembers(
      tx,
      actor,
      village,
      [...enrolled, ...held].map(({ number, member }) => {
        const membershipId = outcomes.get(number)?.membershipId ?? "";
        return confirmationOf(membershipId, member, standing.get(membershipId)?.kpj ?? null, answers);
      }),
    );
  const done = [...enrolled, ...held].map(({ number }) => outcomes.get(number)).filter((one) => one != null);
  const digests = new Map(
    (
      await takeMembershipSnapshots(
        tx,
        done.flatMap(({ membershipId }) => membershipId ?? []),
      )
    ).map(({ id, digest }) => [id, digest]),
  );
  for (const one of done) {
    const row = before.get(one.membershipId ?? "");
    one.before = row === undefined ? null : encrypt(row, beforePlace(importId, one.number));
    one.writtenAs = digests.get(one.membershipId ?? "") ?? null;
  }
  await markWritten(tx, importId, [...outcomes.values()]);
  return done.length;

  async function enrol() {
    const theirs = wanted.flatMap((row) => {
      const person = people.get(row.number);
      if (row.verdict !== "THEIRS") return [];
      if (!person) return [];
      if ("code" in person) {
        refuseRow(row.number, person.code, "nik");
        return [];
      }
      const input = enrolmentOf(newId(), person, row.member, answers);
      return [{ ...row, input }];
    });
    const results = await registerMembers(
      tx,
      actor,
      village,
      theirs.map(({ input }) => input),
    );
    return theirs.filter((row, at) => {
      const result = results[at];
      const outcome = outcomes.get(row.number);
      if (!result?.ok) refuseRow(row.number, result?.code ?? "RESIDENT_UNKNOWN", result?.field ?? null);
      else if (outcome) Object.assign(outcome, { membershipId: row.input.id });
      return result?.ok;
    });
  }

  /** Memberships that still cover today, by id. */
  async function listStanding() {
    const residents = wanted.flatMap(({ matchId }) => matchId ?? []);
    const ours = await listOurs(tx, [...residents, ...addedOf(people)]);
    return new Map([...ours.values()].flat().map((one) => [one.id, one]));
  }
}

type People = Awaited<ReturnType<typeof resolvePeople>>;

function addedOf(people: People): string[] {
  return [...people.values()].flatMap((one) => ("id" in one ? one.id : []));
}

function blankOutcome(
  { number, matchId, membershipId }: RosterStored,
  person: ReturnType<People["get"]>,
): Outcome {
  const found = person && "id" in person ? person : null;
  return {
    number,
    matchId: found?.id ?? matchId,
    membershipId,
    residentId: found?.added ? found.id : null,
    before: null,
    writtenAs: null,
    reasons: [],
  };
}

/** Rows that were refused after all stay unwritten and say why. */
async function markWritten(tx: Tx, importId: string, outcomes: Outcome[]): Promise<void> {
  await tx.$executeRaw`
    update import_row set match_id = w."matchId", membership_id = w."membershipId", resident_id = w."residentId",
      before = w.before, written_as = w."writtenAs", reasons = import_row.reasons || w.reasons,
      committed_at = case when w."writtenAs" is null then null else now() end
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as w(number int, "matchId" uuid, "membershipId" uuid,
      "residentId" uuid, before text, "writtenAs" text, reasons jsonb)
    where import_row.import_id = ${importId}::uuid and import_row.number = w.number`;
}
