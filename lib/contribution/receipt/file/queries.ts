import { canAttach } from "@/lib/document/policy";
import type { Attachable, DocumentOwner } from "@/lib/document/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { canRecordContributions } from "../../policy";

/** A receipt as an owner of files: BPJS Ketenagakerjaan's proof of payment, the sponsor's decision. */
export function proofOwnerOf(receipt: { id: string; villageId: number; regencyId: number }): DocumentOwner {
  return {
    kind: "RECEIPT",
    id: receipt.id,
    village: { id: receipt.villageId, regencyId: receipt.regencyId },
  };
}

/** The receipt of an id to attach to; null when the actor may not. */
export async function findReceiptOwner(actor: Actor, id: string): Promise<Attachable | null> {
  if (!canAttach(actor) || !canRecordContributions(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const receipt = await tx.receipt.findFirst({ where: { id } });
    return receipt && { owner: proofOwnerOf(receipt), page: `/receipts/${receipt.id}` };
  });
}
