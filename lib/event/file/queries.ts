import { canAttach } from "@/lib/document/policy";
import type { Attachable, DocumentOwner } from "@/lib/document/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { canKeepEvent } from "../policy";

/** An event as an owner of files: photos, the scanned minutes. */
export function fileOwnerOf(event: { id: string; villageId: number; regencyId: number }): DocumentOwner {
  return { kind: "EVENT", id: event.id, village: { id: event.villageId, regencyId: event.regencyId } };
}

/** The event of an id to attach to; null when the actor may not. */
export async function findEventOwner(actor: Actor, id: string): Promise<Attachable | null> {
  if (!canAttach(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const event = await tx.event.findUnique({ where: { id } });
    return event && canKeepEvent(actor, event)
      ? { owner: fileOwnerOf(event), page: `/events/${event.id}` }
      : null;
  });
}
