import { recordAudit } from "@/lib/audit/mutations";
import { endSessions, hashToken, newToken } from "@/lib/platform/auth/sessions";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { canManageUsers } from "./policy";
import type { InvitationInput, ScopeInput } from "./schema";

const linkHours = { INVITATION: 7 * 24, RESET: 24 };

export type LinkIssued = { userId: string; token: string; purpose: keyof typeof linkHours };
type ScopeRefusal = "NOT_ALLOWED" | "OFFICE_UNKNOWN" | "REGENCY_UNKNOWN" | "VILLAGE_UNKNOWN";

type InviteRefusal = ScopeRefusal | "EMAIL_TAKEN" | "FORM_USED";

/**
 * Makes the account and its invitation link, good for seven days and one use. The same form twice, even at the
 * same time, is one account with one working link: the latest.
 */
export async function inviteUser(
  actor: Actor,
  input: InvitationInput,
): Promise<Result<LinkIssued, InviteRefusal>> {
  if (!canManageUsers(actor)) return refuse("NOT_ALLOWED");
  return asActor(actor, async (tx) => {
    const scope = await resolveScope(tx, input);
    if (!scope.ok) return scope;
    const { id, email, name } = input;
    const made = await tx.user.createMany({
      data: [{ id, email, name, ...scope.value }],
      skipDuplicates: true,
    });
    if (made.count === 0) {
      const same = await tx.user.findUnique({ where: { id }, select: { email: true, passwordHash: true } });
      if (!same) return refuse("EMAIL_TAKEN", undefined, "email");
      if (same.email !== email || same.passwordHash !== null) return refuse("FORM_USED");
    } else await audit(tx, actor, "inviteUser", id, { role: input.role });
    return ok(await issueLink(tx, actor, id, "INVITATION"));
  });
}

/** A new link for an account: a reset, or another invitation when the first was never taken up. */
export function issueNewLink(
  actor: Actor,
  input: { userId: string },
): Promise<Result<LinkIssued, "NOT_ALLOWED" | "USER_UNKNOWN">> {
  return onUser(actor, input.userId, async (tx, user) => {
    const purpose = user.passwordHash === null ? "INVITATION" : "RESET";
    await audit(tx, actor, "issueLink", user.id, { purpose });
    return ok(await issueLink(tx, actor, user.id, purpose));
  });
}

/** Shuts an account; whoever is signed in with it is out on the next request. */
export function disableUser(actor: Actor, input: { userId: string }) {
  return onUser(actor, input.userId, async (tx, user) => {
    if (user.id === actor.id) return refuse("OWN_ACCOUNT");
    await tx.user.update({ where: { id: user.id }, data: { disabledAt: new Date(), disabledBy: actor.id } });
    await endSessions(tx, user.id);
    await audit(tx, actor, "disableUser", user.id);
    return ok(null);
  });
}

/** Opens a shut account again; its password still stands. */
export function enableUser(actor: Actor, input: { userId: string }) {
  return onUser(actor, input.userId, async (tx, user) => {
    await tx.user.update({ where: { id: user.id }, data: { disabledAt: null, disabledBy: null } });
    await audit(tx, actor, "enableUser", user.id);
    return ok(null);
  });
}

/** Gives an account another role or territory, in force on its next request. */
export function rescopeUser(actor: Actor, input: ScopeInput) {
  return onUser(actor, input.userId, async (tx, user) => {
    if (user.id === actor.id) return refuse("OWN_ACCOUNT");
    const scope = await resolveScope(tx, input);
    if (!scope.ok) return scope;
    await tx.user.update({ where: { id: user.id }, data: scope.value });
    await audit(tx, actor, "rescopeUser", user.id, { role: input.role });
    return ok(null);
  });
}

type Loaded = { id: string; passwordHash: string | null };

async function onUser<T, C extends string>(
  actor: Actor,
  userId: string,
  work: (tx: Tx, user: Loaded) => Promise<Result<T, C>>,
): Promise<Result<T, C | "NOT_ALLOWED" | "USER_UNKNOWN">> {
  if (!canManageUsers(actor)) return refuse("NOT_ALLOWED");
  return asActor(actor, async (tx) => {
    const user = await tx.user.findUnique({
      where: { id: userId },
      select: { id: true, passwordHash: true },
    });
    return user ? work(tx, user) : refuse("USER_UNKNOWN");
  });
}

/** One link at a time works: those before it are closed. */
async function issueLink(
  tx: Tx,
  actor: Actor,
  userId: string,
  purpose: LinkIssued["purpose"],
): Promise<LinkIssued> {
  const token = newToken();
  const now = Date.now();
  await tx.$executeRaw`select 1 from "user" where id = ${userId}::uuid for update`;
  await tx.oneTimeLink.updateMany({
    where: { userId, usedAt: null, expiresAt: { gt: new Date(now) } },
    data: { expiresAt: new Date(now) },
  });
  await tx.oneTimeLink.create({
    data: {
      userId,
      purpose,
      tokenHash: hashToken(token),
      expiresAt: new Date(now + linkHours[purpose] * 3_600_000),
      createdBy: actor.id ?? userId,
    },
  });
  return { userId, token, purpose };
}

type Scope = {
  role: ScopeInput["role"];
  officeId: string | null;
  regencyId: number | null;
  villageId: number | null;
};

async function resolveScope(
  tx: Tx,
  input: Pick<ScopeInput, "role" | "officeId" | "regencyCode" | "villageCode">,
): Promise<Result<Scope, ScopeRefusal>> {
  const scope: Scope = { role: input.role, officeId: null, regencyId: null, villageId: null };
  if (input.role === "BRANCH") {
    const office = await tx.office.findUnique({ where: { id: input.officeId ?? "" }, select: { id: true } });
    return office ? ok({ ...scope, officeId: office.id }) : refuse("OFFICE_UNKNOWN", undefined, "officeId");
  }
  if (input.role === "REGENCY") {
    const regency = await tx.regency.findUnique({ where: { code: input.regencyCode ?? "" } });
    return regency
      ? ok({ ...scope, regencyId: regency.id })
      : refuse("REGENCY_UNKNOWN", undefined, "regencyCode");
  }
  if (input.role === "VILLAGE") {
    const village = await tx.village.findUnique({ where: { code: input.villageCode ?? "" } });
    return village
      ? ok({ ...scope, villageId: village.id })
      : refuse("VILLAGE_UNKNOWN", undefined, "villageCode");
  }
  return ok(scope);
}

function audit(tx: Tx, actor: Actor, action: string, subjectId: string, details?: Record<string, string>) {
  return recordAudit(tx, actor, { action, subjectType: "user", subjectId, ...(details && { details }) });
}
