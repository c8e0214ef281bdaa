import { recordAudit } from "@/lib/audit/mutations";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockVillage, recountVillage } from "@/lib/region/mutations";
import { findVillage } from "@/lib/region/queries";
import { canSettleMoves } from "../policy";
import { findTwo } from "./queries";
import type { MoveInput } from "./schema";

type Settled = { livesAsId: string; ended: number };

type MoveRefusal = "NOT_ALLOWED" | "RESIDENT_UNKNOWN" | "DAY_IN_FUTURE" | "END_BEFORE_START";

/**
 * Says in which of two villages a person lives: the record in the other is marked as moved, and what still ran there
 * ends on that day. Both records stay. Sent twice it happens once.
 */
export function settleMove(actor: Actor, input: MoveInput): Promise<Result<Settled, MoveRefusal>> {
  return asActor(actor, async (tx) => {
    if (!canSettleMoves(actor) || actor.id === null) return refuse("NOT_ALLOWED");
    if (input.day > today()) return refuse("DAY_IN_FUTURE", undefined, "day");
    const reached = await findTwo(tx, input.firstId, input.secondId);
    // In one order for everybody, so that two officers do not wait for each other.
    const villages = [reached?.first.village.id ?? 0, reached?.second.village.id ?? 0].sort((a, b) => a - b);
    if (reached) for (const id of villages) await lockVillage(tx, id);
    const pair = reached && (await findTwo(tx, input.firstId, input.secondId));
    const sides = pair ? [pair.first, pair.second] : [];
    const lives = sides.find(({ resident }) => resident.id === input.livesAs);
    const left = sides.find(({ resident }) => resident.id !== input.livesAs);
    if (!lives || !left) return refuse("RESIDENT_UNKNOWN");
    const { resident, village } = left;
    const done = await tx.residentMove.findFirst({ where: { residentId: resident.id, undoneAt: null } });
    if (done) return ok({ livesAsId: done.livesAsId, ended: done.ended.length });
    const running = await tx.membership.findMany({ where: { residentId: resident.id, endedOn: null } });
    const last = running
      .map(({ startsOn }) => asDay(startsOn))
      .sort()
      .at(-1);
    if (last && input.day < last) return refuse("END_BEFORE_START", { start: last }, "day");
    const ended = running.map(({ id }) => id);
    await tx.$executeRaw`
      insert into resident_move (id, regency_id, village_id, resident_id, lives_as_id, status_was, written_was, ended,
        moved_by, moved_at)
      select ${newId()}::uuid, regency_id, village_id, id, ${lives.resident.id}::uuid, vital_status, updated_at,
        ${ended}::uuid[], ${actor.id}::uuid, now() from resident where id = ${resident.id}::uuid`;
    await tx.$executeRaw`
      update resident set vital_status = 'MOVED', updated_at = now() where id = ${resident.id}::uuid`;
    await tx.$executeRaw`
      update membership set ended_on = ${input.day}::date, end_reason = 'MOVED', ended_by = ${actor.id}::uuid
      where id = any(${ended}::uuid[])`;
    await recordAudit(
      tx,
      actor,
      {
        action: "settleMove",
        subjectType: "resident",
        subjectId: resident.id,
        village,
        details: { day: input.day },
      },
      ...ended.map((id) => ({
        action: "endMembership",
        subjectType: "membership",
        subjectId: id,
        village,
        details: { reason: "MOVED", endedOn: input.day },
      })),
    );
    await recountVillage(tx, village.id);
    return ok({ livesAsId: lives.resident.id, ended: ended.length });
  });
}

/**
 * Takes a move back: the record has its status again unless somebody has given it another since, and memberships run
 * again unless the person is a member of that segment by now. Twice is once.
 */
export function undoMove(
  actor: Actor,
  input: { moveId: string },
): Promise<Result<{ residentId: string }, "NOT_ALLOWED" | "MOVE_UNKNOWN">> {
  return asActor(actor, async (tx) => {
    if (!canSettleMoves(actor)) return refuse("NOT_ALLOWED");
    const reached = await findMove(tx, input.moveId);
    if (reached) await lockVillage(tx, reached.villageId);
    const move = reached && (await findMove(tx, input.moveId));
    const village = move && (await findVillage(tx, move.village.code));
    if (!village) return refuse("MOVE_UNKNOWN");
    const { id, residentId, ended } = move;
    if (move.undoneAt) return ok({ residentId });
    await tx.$executeRaw`
      update resident r set vital_status = m.status_was,
        updated_at = case when r.updated_at = m.moved_at then m.written_was else now() end
      from resident_move m where m.id = ${id}::uuid and r.id = m.resident_id and r.vital_status = 'MOVED'`;
    const reopened = await tx.$queryRaw<{ id: string }[]>`
      update membership m set ended_on = null, end_reason = null, ended_by = null
      where m.id = any(${ended}::uuid[]) and m.end_reason = 'MOVED'
        and not exists (select from membership o
          where o.resident_id = m.resident_id and o.segment = m.segment and o.ended_on is null)
      returning m.id::text`;
    await tx.residentMove.updateMany({ where: { id }, data: { undoneBy: actor.id, undoneAt: new Date() } });
    await recordAudit(
      tx,
      actor,
      { action: "undoMove", subjectType: "resident", subjectId: residentId, village },
      ...reopened.map((one) => ({
        action: "reopenMembership",
        subjectType: "membership",
        subjectId: one.id,
        village,
      })),
    );
    await recountVillage(tx, village.id);
    return ok({ residentId });
  });
}

function findMove(tx: Tx, id: string) {
  return tx.residentMove.findFirst({ where: { id }, include: { village: true } });
}
