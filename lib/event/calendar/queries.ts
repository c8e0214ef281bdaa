import { actorForJob, hashToken } from "@/lib/platform/auth/sessions";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, asSystem } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { canSeeEvents } from "../policy";
import { type EventRow, listEvents } from "../queries";

const quarterYear = 92 * 24 * 3_600_000;

/** Since when the actor has a calendar address; null without one. */
export async function ownCalendar(actor: Actor): Promise<{ madeAt: Date } | null> {
  if (!canSeeEvents(actor)) return null;
  const userId = actor.id ?? "";
  return asSystem((tx) => tx.calendarFeed.findUnique({ where: { userId }, select: { madeAt: true } }));
}

/** Who may read by that secret, as the account is now: nobody once it is withdrawn or the account is closed. */
export async function findCalendarOwner(token: string): Promise<Actor | null> {
  const tokenHash = hashToken(token);
  const feed = await asSystem((tx) => tx.calendarFeed.findUnique({ where: { tokenHash } }));
  return feed && actorForJob(feed.userId);
}

/** The events of the last three months and all that are planned, as far as the actor's territory reaches. */
export async function listCalendar(actor: Actor): Promise<EventRow[] | null> {
  if (!canSeeEvents(actor)) return null;
  const since = new Date(Date.now() - quarterYear);
  return asActor(actor, (tx) => listEvents(tx, { startsAt: { gte: since } }));
}

/** One event for a calendar. */
export async function calendarEvent(actor: Actor, id: string): Promise<EventRow | null> {
  if (!canSeeEvents(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => (await listEvents(tx, { id }))[0] ?? null);
}
