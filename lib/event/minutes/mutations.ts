import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result } from "@/lib/platform/result";
import { keepEvent, recordEvent } from "../mutations";
import type { MinutesInput } from "./schema";

/** What was said and what is to be done; what is left empty is emptied, for the form shows both. */
export function recordMinutes(
  actor: Actor,
  input: MinutesInput,
): Promise<Result<null, "NOT_ALLOWED" | "EVENT_UNKNOWN">> {
  return asActor(actor, async (tx) => {
    const event = await keepEvent(tx, actor, input.eventId);
    if (!event.ok) return event;
    const noted = { notedBy: actor.id ?? "", notedAt: new Date() };
    const said = { minutes: input.minutes ?? null, followUp: input.followUp ?? null };
    await tx.event.update({ where: { id: input.eventId }, data: { ...said, ...noted } });
    await recordEvent(tx, actor, "recordMinutes", event.value);
    return ok(null);
  });
}
