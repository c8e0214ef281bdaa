import { canAttach } from "@/lib/document/policy";
import type { Attachable, DocumentOwner } from "@/lib/document/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { canReviseInnovation } from "../policy";

/** An idea as an owner of files; unlike its description they stay with its village and the branch. */
export function fileOwnerOf(idea: { id: string; villageId: number; regencyId: number }): DocumentOwner {
  return { kind: "INNOVATION", id: idea.id, village: { id: idea.villageId, regencyId: idea.regencyId } };
}

/** The idea of an id to attach to; null when the actor may not. */
export async function findInnovationOwner(actor: Actor, id: string): Promise<Attachable | null> {
  if (!canAttach(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const idea = await tx.innovation.findUnique({ where: { id } });
    return idea && canReviseInnovation(actor, idea)
      ? { owner: fileOwnerOf(idea), page: `/innovations/${idea.id}` }
      : null;
  });
}
