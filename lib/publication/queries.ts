import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { findVillage } from "@/lib/region/queries";
import { canPublishCampaign, canPublishVillage } from "./policy";

export type Switch = { isOn: boolean; byName: string; at: Date };

/** Who made a village's progress public or took it away, the latest first; null when out of reach. */
export async function listVillageSwitches(actor: Actor, code: string): Promise<Switch[] | null> {
  if (!canPublishVillage(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    return tx.villagePublication.findMany({
      where: { villageId: village.id },
      orderBy: { id: "desc" },
      select: { isOn: true, byName: true, at: true },
    });
  });
}

/** The same of a contest, with how many of its villages are public; null for whoever does not run it. */
export async function campaignPublication(actor: Actor, id: string) {
  if ((actor.role !== "BRANCH" && actor.role !== "ADMIN") || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const campaign = await tx.campaign.findUnique({ where: { id }, include: { cancellation: true } });
    if (!campaign || !canPublishCampaign(actor, campaign)) return null;
    const switches: Switch[] = await tx.campaignPublication.findMany({
      where: { campaignId: id },
      orderBy: { id: "desc" },
      select: { isOn: true, byName: true, at: true },
    });
    const participants = await tx.campaignParticipant.count({ where: { campaignId: id, leftOn: null } });
    const shown =
      actor.role === "BRANCH" ? await tx.publishedStanding.count({ where: { campaignId: id } }) : null;
    return {
      campaign: { id, name: campaign.name },
      isCancelled: campaign.cancellation !== null,
      switches,
      participants,
      shown,
    };
  });
}
