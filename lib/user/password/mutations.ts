import { recordAudit } from "@/lib/audit/mutations";
import { clearAttempts, takeAttempt } from "@/lib/platform/auth/limits";
import { hashPassword, passwordMatches, TooBusyError } from "@/lib/platform/auth/password";
import { endSessions, hashToken } from "@/lib/platform/auth/sessions";
import type { Actor } from "@/lib/platform/db/actor";
import { asSystem } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";

/**
 * Takes up an invitation or a reset: sets the password, uses the link up and ends every session there was.
 * Of two people who open the same link, the first one gets in.
 */
export async function acceptLink(
  input: { token: string; password: string },
  address: string | null = null,
): Promise<Result<null, "LINK_USED" | "BUSY">> {
  const tokenHash = hashToken(input.token);
  const open = { tokenHash, usedAt: null };
  const known = await asSystem((tx) => tx.oneTimeLink.count({ where: open }));
  if (known === 0) return refuse("LINK_USED");
  return orBusy(async () => {
    const passwordHash = await hashPassword(input.password);
    return asSystem(async (tx) => {
      const now = new Date();
      const used = await tx.oneTimeLink.updateMany({
        where: { ...open, expiresAt: { gt: now } },
        data: { usedAt: now },
      });
      const link = await tx.oneTimeLink.findUnique({ where: { tokenHash }, include: { user: true } });
      if (used.count !== 1 || !link || link.user.disabledAt) return refuse("LINK_USED");
      await tx.user.update({ where: { id: link.userId }, data: { passwordHash } });
      await endSessions(tx, link.userId);
      const { id, name, role } = link.user;
      await recordAudit(
        tx,
        { id, name, role, address },
        { action: "setPassword", subjectType: "user", subjectId: id, details: { purpose: link.purpose } },
      );
      return ok(null);
    });
  });
}

type ChangeRefusal = "PASSWORD_WRONG" | "TOO_MANY_ATTEMPTS" | "BUSY";

/** Changes the actor's own password and ends all other sessions. A borrowed phone gets ten guesses, not more. */
export async function changePassword(
  actor: Actor,
  sessionId: string,
  input: { currentPassword: string; password: string },
): Promise<Result<null, ChangeRefusal>> {
  const id = actor.id ?? "";
  const minutes = await takeAttempt(id, sessionId, "");
  if (minutes > 0) return refuse("TOO_MANY_ATTEMPTS", { minutes });
  return orBusy(async () => {
    const user = await asSystem((tx) => tx.user.findUnique({ where: { id } }));
    if (!user || !(await passwordMatches(input.currentPassword, user.passwordHash)))
      return refuse("PASSWORD_WRONG", undefined, "currentPassword");
    const passwordHash = await hashPassword(input.password);
    await clearAttempts(id, sessionId);
    return asSystem(async (tx) => {
      await tx.user.update({ where: { id }, data: { passwordHash } });
      await endSessions(tx, id, sessionId);
      await recordAudit(tx, actor, { action: "changePassword", subjectType: "user", subjectId: id });
      return ok(null);
    });
  });
}

/** Ends one of the actor's own sessions. */
export function endOwnSession(actor: Actor, input: { sessionId: string }): Promise<Result<null>> {
  return asSystem(async (tx) => {
    await tx.session.updateMany({
      where: { id: input.sessionId, userId: actor.id ?? "", revokedAt: null },
      data: { revokedAt: new Date() },
    });
    await recordAudit(tx, actor, { action: "endSession", subjectType: "user", subjectId: actor.id });
    return ok(null);
  });
}

/** Signs the actor out of every browser, this one included. */
export function signOutEverywhere(actor: Actor): Promise<Result<null>> {
  return asSystem(async (tx) => {
    await endSessions(tx, actor.id ?? "");
    await recordAudit(tx, actor, { action: "signOutEverywhere", subjectType: "user", subjectId: actor.id });
    return ok(null);
  });
}

async function orBusy<T, C extends string>(
  work: () => Promise<Result<T, C>>,
): Promise<Result<T, C | "BUSY">> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TooBusyError) return refuse("BUSY");
    throw error;
  }
}
