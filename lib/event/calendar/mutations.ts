import { recordAudit } from "@/lib/audit/mutations";
import { hashToken, newToken } from "@/lib/platform/auth/sessions";
import type { Actor } from "@/lib/platform/db/actor";
import { asSystem } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { canSeeEvents } from "../policy";

/** A new secret for the address of the actor's calendar, told this once; an earlier address ends. */
export async function renewCalendar(actor: Actor): Promise<Result<{ token: string }, "NOT_ALLOWED">> {
  const userId = actor.id;
  if (!canSeeEvents(actor) || userId === null) return refuse("NOT_ALLOWED");
  const token = newToken();
  const kept = { tokenHash: hashToken(token), madeAt: new Date() };
  await asSystem(async (tx) => {
    await tx.calendarFeed.upsert({ where: { userId }, create: { userId, ...kept }, update: kept });
    await recordAudit(tx, actor, { action: "renewCalendar", subjectType: "user", subjectId: userId });
  });
  return ok({ token });
}

/** Ends the address; whoever subscribed to it gets nothing any more. */
export async function withdrawCalendar(actor: Actor): Promise<Result<null, "NOT_ALLOWED">> {
  const userId = actor.id;
  if (!canSeeEvents(actor) || userId === null) return refuse("NOT_ALLOWED");
  await asSystem(async (tx) => {
    await tx.calendarFeed.deleteMany({ where: { userId } });
    await recordAudit(tx, actor, { action: "withdrawCalendar", subjectType: "user", subjectId: userId });
  });
  return ok(null);
}
