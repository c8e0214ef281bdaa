import { listOurs } from "@/lib/membership/roster/compare/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { auditImport } from "../../mutations";
import { canImport } from "../../policy";
import { type ImportRecord, lockImport } from "../../queries";
import { standingOf } from "../check/rules";
import { openMember } from "../queries";
import type { DecisionInput } from "../schema";

type DecideRefusal =
  | "NOT_ALLOWED"
  | "IMPORT_UNKNOWN"
  | "IMPORT_NOT_READY"
  | "ROW_UNKNOWN"
  | "CANDIDATE_UNKNOWN"
  | "RESIDENT_CLAIMED"
  | "NOTHING_CERTAIN";

/** Says who a proposed row is about, or that it is none of those proposed. It can be said anew until the commit. */
export function decideMatch(
  actor: Actor,
  { importId, number, residentId }: DecisionInput,
): Promise<Result<{ id: string }, DecideRefusal>> {
  return whileOpen(actor, importId, async (tx, found) => {
    const row = await tx.importRow.findFirst({ where: { importId, number } });
    if (!row || row.candidates.length === 0 || row.verdict === "REFUSED") return refuse("ROW_UNKNOWN");
    const chosen = residentId === "none" ? null : residentId;
    if (chosen && !row.candidates.includes(chosen))
      return refuse("CANDIDATE_UNKNOWN", undefined, "residentId");
    const done = await decide(tx, actor, found, [{ number, cipher: row.cipher, residentId: chosen }]);
    if (done === 0) return refuse("RESIDENT_CLAIMED", undefined, "residentId");
    await auditImport(tx, actor, "decideMatch", found, { rows: 1 });
    return ok({ id: importId });
  });
}

/** Takes a decision back: the row is proposed again. */
export function reopenMatch(
  actor: Actor,
  { importId, number }: { importId: string; number: number },
): Promise<Result<{ id: string }, DecideRefusal>> {
  return whileOpen(actor, importId, async (tx, found) => {
    const { count } = await tx.importRow.updateMany({
      where: { importId, number, decidedAt: { not: null } },
      data: {
        verdict: "PROPOSED",
        reasons: [],
        matchId: null,
        membershipId: null,
        decidedBy: null,
        decidedAt: null,
      },
    });
    if (count === 0) return refuse("ROW_UNKNOWN");
    await auditImport(tx, actor, "reopenMatch", found, { rows: 1 });
    return ok({ id: importId });
  });
}

/** Says yes to every row with one candidate alone, of the same name, birth date and RT. */
export function decideCertain(
  actor: Actor,
  { importId }: { importId: string },
): Promise<Result<{ id: string }, DecideRefusal>> {
  return whileOpen(actor, importId, async (tx, found) => {
    const rows = await tx.importRow.findMany({
      where: { importId, verdict: "PROPOSED", certain: true },
      orderBy: { number: "asc" },
      select: { number: true, cipher: true, candidates: true },
    });
    const wanted = rows.flatMap(({ candidates, ...row }) =>
      candidates[0] ? [{ ...row, residentId: candidates[0] }] : [],
    );
    const done = await decide(tx, actor, found, wanted);
    if (done === 0) return refuse("NOTHING_CERTAIN");
    await auditImport(tx, actor, "decideMatch", found, { rows: done });
    return ok({ id: importId });
  });
}

type Decided = ReturnType<typeof standingOf> & { number: number; match_id: string | null };
type Wanted = { number: number; cipher: string | null; residentId: string | null };

/** Nobody is matched twice, except once for each segment; answers how many decisions stand. */
async function decide(tx: Tx, actor: Actor, found: ImportRecord, wanted: Wanted[]): Promise<number> {
  const members = new Map(wanted.map((row) => [row.number, openMember(found.id, row)]));
  const ids = wanted.flatMap(({ residentId }) => residentId ?? []);
  const numbers = wanted.map(({ number }) => number);
  const taken = await tx.importRow.findMany({
    where: { importId: found.id, matchId: { in: ids }, number: { notIn: numbers } },
    select: { number: true, matchId: true, cipher: true, membershipId: true },
  });
  const claims = new Map<string, { segment: string | null; membershipId: string | null }[]>();
  const claim = (id: string, segment: string | null, membershipId: string | null) =>
    claims.set(id, [...(claims.get(id) ?? []), { segment, membershipId }]);
  for (const row of taken) claim(row.matchId ?? "", openMember(found.id, row).segment, row.membershipId);

  const ours = await listOurs(tx, ids);
  const decided = wanted.flatMap(({ number, residentId }): Decided[] => {
    const member = members.get(number);
    if (!member) return [];
    if (residentId === null) return [{ number, match_id: null, ...standingOf(member, null) }];
    const others = claims.get(residentId) ?? [];
    if (others.some(({ segment }) => !segment || !member.segment || segment === member.segment)) return [];
    const free = (ours.get(residentId) ?? []).filter(
      ({ id }) => !others.some(({ membershipId }) => membershipId === id),
    );
    const mine = free.find(({ segment }) => segment === member.segment) ?? free[0] ?? null;
    claim(residentId, member.segment, mine?.id ?? null);
    return [{ number, match_id: residentId, ...standingOf(member, mine) }];
  });
  await tx.$executeRaw`
    update import_row set verdict = d.verdict, reasons = d.reasons, match_id = d.match_id,
      membership_id = d.membership_id, decided_by = ${actor.id}::uuid, decided_at = now()
    from jsonb_to_recordset(${JSON.stringify(decided)}::jsonb) as d(number int, verdict row_verdict, reasons jsonb,
      match_id uuid, membership_id uuid)
    where import_row.import_id = ${found.id}::uuid and import_row.number = d.number`;
  return decided.length;
}

function whileOpen(
  actor: Actor,
  importId: string,
  work: (tx: Tx, found: ImportRecord) => Promise<Result<{ id: string }, DecideRefusal>>,
): Promise<Result<{ id: string }, DecideRefusal>> {
  return asActor(actor, async (tx) => {
    if (!canImport(actor)) return refuse("NOT_ALLOWED");
    const found = await lockImport(tx, importId);
    if (!found) return refuse("IMPORT_UNKNOWN");
    if (found.state !== "CHECKED" || found.kind !== "MEMBERS") return refuse("IMPORT_NOT_READY");
    return work(tx, found);
  });
}
