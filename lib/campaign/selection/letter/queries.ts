import { listOfficesOf } from "@/lib/mou/template/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { canSelect } from "../policy";
import { findNomination } from "../queries";

/** What the letter of a decision is written from; null where there is none within reach. */
export async function nominationForLetter(actor: Actor, campaignId: string) {
  if (!canSelect(actor) || !isId(campaignId)) return null;
  return asActor(actor, async (tx) => {
    const campaign = await tx.campaign.findUnique({
      where: { id: campaignId },
      select: { name: true, organiser: true },
    });
    const nomination = await findNomination(tx, campaignId);
    const [office] = await listOfficesOf(tx, actor.regencies);
    return campaign && nomination
      ? { campaign, nomination, office: office?.name ?? campaign.organiser }
      : null;
  });
}
