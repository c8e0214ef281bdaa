import { recordAudit } from "@/lib/audit/mutations";
import { encrypt } from "@/lib/platform/crypto/cipher";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockVillage, recountVillage } from "@/lib/region/mutations";
import { canConfirmStatus, canRegister } from "../policy";
import type { ConfirmationInput, EndInput } from "../schema";

type OneRefusal = "NOT_ALLOWED" | "MEMBERSHIP_UNKNOWN";
type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

function load(tx: Tx, id: string) {
  return tx.membership.findFirst({
    where: { id },
    include: { village: true, resident: { include: { memberships: true } } },
  });
}

function onMembership<C extends string>(
  actor: Actor,
  allowed: boolean,
  id: string,
  work: (tx: Tx, membership: Loaded) => Promise<Result<{ residentId: string }, C>>,
): Promise<Result<{ residentId: string }, C | OneRefusal>> {
  return asActor(actor, async (tx) => {
    if (!allowed) return refuse("NOT_ALLOWED");
    const found = await tx.membership.findFirst({ where: { id }, select: { villageId: true } });
    if (found) await lockVillage(tx, found.villageId);
    const membership = found && (await load(tx, id));
    if (!membership) return refuse("MEMBERSHIP_UNKNOWN");
    const result = await work(tx, membership);
    if (result.ok) await recountVillage(tx, membership.villageId);
    return result;
  });
}

/** Ends cover on a day; `MISTAKE` takes the whole registration back, as if it had never been. */
export function endMembership(actor: Actor, input: EndInput) {
  return onMembership(actor, canRegister(actor), input.membershipId, async (tx, membership) => {
    const start = asDay(membership.startsOn);
    if (membership.endedOn) return refuse("ALREADY_ENDED");
    if (input.endedOn > today()) return refuse("DAY_IN_FUTURE", undefined, "endedOn");
    if (input.endedOn < start) return refuse("END_BEFORE_START", { start }, "endedOn");
    const endedOn = input.reason === "MISTAKE" ? start : input.endedOn;
    await tx.membership.updateMany({
      where: { id: membership.id },
      data: { endedOn: asDate(endedOn), endReason: input.reason, endedBy: actor.id },
    });
    await audit(tx, actor, "endMembership", membership, { reason: input.reason, endedOn });
    return ok({ residentId: membership.residentId });
  });
}

/** Takes an ending back; refused when the person has since been registered anew in the same segment. */
export function reopenMembership(actor: Actor, input: { membershipId: string }) {
  return onMembership(actor, canRegister(actor), input.membershipId, async (tx, membership) => {
    if (!membership.endedOn) return refuse("NOT_ENDED");
    const again = membership.resident.memberships.some(
      (one) => one.segment === membership.segment && one.endedOn === null,
    );
    if (again) return refuse("REGISTERED_AGAIN");
    await tx.membership.updateMany({
      where: { id: membership.id },
      data: { endedOn: null, endReason: null, endedBy: null },
    });
    await audit(tx, actor, "reopenMembership", membership);
    return ok({ residentId: membership.residentId });
  });
}

/** What BPJS Ketenagakerjaan says of the membership on a day, and its member number when they gave one. */
export function confirmStatus(actor: Actor, input: ConfirmationInput) {
  return onMembership(actor, canConfirmStatus(actor), input.membershipId, async (tx, membership) => {
    if (input.day > today()) return refuse("DAY_IN_FUTURE", undefined, "day");
    const village = { id: membership.villageId, regencyId: membership.regencyId };
    await confirmMembers(tx, actor, village, [{ ...input, kpj: input.kpj ?? null }]);
    return ok({ residentId: membership.residentId });
  });
}

export type Confirmation = Pick<ConfirmationInput, "membershipId" | "status" | "day"> & {
  /** Takes the place of the one there is; null leaves that. */
  kpj: string | null;
};

/** The same for a set of memberships of one village. The caller may confirm, and recounts. */
export async function confirmMembers(
  tx: Tx,
  actor: Actor,
  village: { id: number; regencyId: number },
  rows: Confirmation[],
): Promise<void> {
  if (rows.length === 0) return;
  const sealed = rows.map(({ membershipId, status, day, kpj }) => ({
    id: membershipId,
    status,
    day,
    kpj: kpj && encrypt(kpj, { table: "membership", column: "kpj", row: membershipId }),
  }));
  await tx.$executeRaw`
    update membership set confirmed_status = c.status, confirmed_on = c.day,
      kpj_cipher = coalesce(c.kpj, membership.kpj_cipher)
    from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as c(id uuid, status confirmed_status, day date, kpj text)
    where membership.id = c.id and membership.village_id = ${village.id}`;
  await recordAudit(
    tx,
    actor,
    ...rows.map(({ membershipId, status, day }) => ({
      action: "confirmStatus",
      subjectType: "membership",
      subjectId: membershipId,
      village,
      details: { status, day },
    })),
  );
}

function audit(tx: Tx, actor: Actor, action: string, membership: Loaded, details?: Record<string, string>) {
  const village = { regencyId: membership.regencyId, id: membership.villageId };
  return recordAudit(tx, actor, {
    action,
    subjectType: "membership",
    subjectId: membership.id,
    village,
    ...(details && { details }),
  });
}
