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
    const kpjCipher =
      input.kpj && encrypt(input.kpj, { table: "membership", column: "kpj", row: membership.id });
    await tx.membership.updateMany({
      where: { id: membership.id },
      data: {
        confirmedStatus: input.status,
        confirmedOn: asDate(input.day),
        ...(kpjCipher && { kpjCipher }),
      },
    });
    await audit(tx, actor, "confirmStatus", membership, { status: input.status, day: input.day });
    return ok({ residentId: membership.residentId });
  });
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
