import { recordAudit } from "@/lib/audit/mutations";
import { encrypt } from "@/lib/platform/crypto/cipher";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockVillage, recountVillage } from "@/lib/region/mutations";
import { findVillage, type Village } from "@/lib/region/queries";
import { canWriteResidents } from "../policy";
import { deleteResidents, restoreResidents } from "../snapshot/mutations";
import {
  assemble,
  findIdentity,
  listHeld,
  type Row,
  readRows,
  recordOf,
  sealedPlace,
  versionOf,
} from "./queries";
import { clashes, type Held, keptSide, type MergeField, mergeFields, proposals, type Side } from "./rules";
import type { MergeInput } from "./schema";

type MergeRefusal =
  | "NOT_ALLOWED"
  | "VILLAGE_UNKNOWN"
  | "RESIDENT_UNKNOWN"
  | "PAIR_CHANGED"
  | "NIK_CHOICE"
  | "STAYS_CHOICE"
  | "IDENTITY_TAKEN";

/**
 * Makes one of two records of a village: the kept row takes on what was chosen, the memberships of the other go over
 * to it, and the other row goes. What undoing needs is sealed beside. Sent twice it happens once.
 */
export function mergeResidents(
  actor: Actor,
  input: MergeInput,
): Promise<Result<{ keptId: string; goneId: string }, MergeRefusal>> {
  return asActor(actor, async (tx) => {
    if (!canWriteResidents(actor) || actor.id === null) return refuse("NOT_ALLOWED");
    const village = await findVillage(tx, input.villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN");
    await lockVillage(tx, village.id);
    const pair = [input.firstId, input.secondId];
    const done = await tx.residentMerge.findFirst({
      where: { keptId: { in: pair }, goneId: { in: pair }, undoneAt: null },
    });
    if (done) return ok({ keptId: done.keptId, goneId: done.goneId });
    const rows = await readRows(tx, village, pair);
    const [first, second] = [rows.get(input.firstId), rows.get(input.secondId)];
    if (!first || !second || first === second) return refuse("RESIDENT_UNKNOWN");
    const held = await listHeld(tx, pair);
    if (versionOf(first, second, held) !== input.version) return refuse("PAIR_CHANGED");

    const chosen = chooseFields(first, second, input);
    if (!chosen) return refuse("NIK_CHOICE", undefined, "nik");
    const ending = chooseEnding(first, second, held, input);
    if (!Array.isArray(ending)) return refuse("STAYS_CHOICE", { segment: ending.unsaid }, ending.unsaid);
    const stays = keptSide(recordOf(first), recordOf(second));
    const [kept, gone] = stays === "first" ? [first, second] : [second, first];
    const after = await combine(tx, kept, (field) => (chosen[field] === "first" ? first : second));
    const taken = await findIdentity(tx, village, [after.identity_index], pair);
    if (taken) return refuse("IDENTITY_TAKEN", { name: taken.name });
    await write(tx, actor, actor.id, village, { kept, gone, after }, held, ending);
    await recountVillage(tx, village.id);
    return ok({ keptId: kept.id, goneId: gone.id });
  });
}

type Chosen = { [field in MergeField]: Side };

function chooseFields(first: Row, second: Row, input: MergeInput): Chosen | null {
  const proposed = proposals(recordOf(first), recordOf(second));
  const side = (field: MergeField) =>
    proposed[field].differs ? (input[field] ?? proposed[field].proposed) : proposed[field].proposed;
  if (mergeFields.some((field) => side(field) === null)) return null;
  return Object.fromEntries(mergeFields.map((field) => [field, side(field)])) as Chosen;
}

/** The memberships to end, or the segment of which nobody said which one stays. */
function chooseEnding(
  first: Row,
  second: Row,
  held: Held[],
  input: MergeInput,
): string[] | { unsaid: string } {
  const of = (row: Row) => held.filter(({ residentId }) => residentId === row.id);
  const ending: string[] = [];
  for (const { segment, options } of clashes(of(first), of(second))) {
    const staying = options.find(({ id }) => id === input[segment]);
    if (!staying) return { unsaid: segment };
    ending.push(...options.filter((one) => one !== staying).map(({ id }) => id));
  }
  return ending;
}

/** The kept row with every field from where it was chosen; ciphertexts are bound to their row and made anew. */
async function combine(tx: Tx, kept: Row, from: (field: MergeField) => Row): Promise<Row> {
  const sealed = (field: "nik" | "phone") => {
    const source = from(field);
    const plain = recordOf(source).values[field];
    if (source === kept || plain === null) return source[`${field}_cipher`];
    return encrypt(plain, { table: "resident", column: field, row: kept.id });
  };
  const ciphers = { nik_cipher: sealed("nik"), phone_cipher: sealed("phone") };
  return assemble(tx, kept, (field) =>
    field === "nik" || field === "phone" ? { ...kept, ...ciphers } : from(field),
  );
}

async function write(
  tx: Tx,
  actor: Actor,
  mergedBy: string,
  village: Village,
  rows: { kept: Row; gone: Row; after: Row },
  held: Held[],
  ending: string[],
): Promise<void> {
  const id = newId();
  const { kept, gone, after } = rows;
  const moved = held.filter(({ residentId }) => residentId === gone.id).map((one) => one.id);
  const terms = await passTerms(tx, gone.id, kept.id);
  await tx.residentMerge.create({
    data: {
      id,
      regencyId: village.regencyId,
      villageId: village.id,
      keptId: kept.id,
      goneId: gone.id,
      sealed: encrypt(JSON.stringify(rows), sealedPlace(id)),
      households: [...new Set([kept, gone].flatMap((row) => row.household_id ?? []))],
      moved,
      ended: ending,
      terms,
      mergedBy,
    },
  });
  await tx.membership.updateMany({ where: { id: { in: moved } }, data: { residentId: kept.id } });
  // As if it had never been: the person is counted by the one that stays.
  await tx.$executeRaw`
    update membership set ended_on = starts_on, end_reason = 'MISTAKE', ended_by = ${mergedBy}::uuid
    where id = any(${ending}::uuid[])`;
  await deleteResidents(tx, village, [gone.id]);
  await restoreResidents(tx, village, [JSON.stringify(after)]);
  const fields = mergeFields.filter(
    (field) => recordOf(kept).values[field] !== recordOf(after).values[field],
  );
  await recordAudit(
    tx,
    actor,
    { action: "mergeResident", subjectType: "resident", subjectId: kept.id, village, details: { fields } },
    { action: "mergeAway", subjectType: "resident", subjectId: gone.id, village },
    ...moved.map((one) => ({
      action: "moveMembership",
      subjectType: "membership",
      subjectId: one,
      village,
    })),
    ...ending.map((one) => ({
      action: "endMembership",
      subjectType: "membership",
      subjectId: one,
      village,
      details: { reason: "MISTAKE" },
    })),
  );
}

/** Whatever office the one was known to hold, the other holds; answers the terms. */
async function passTerms(tx: Tx, fromId: string, toId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    update official_term set resident_id = ${toId}::uuid where resident_id = ${fromId}::uuid returning id::text`;
  return rows.map(({ id }) => id);
}
