import { canHoldCampaigns, canRun } from "@/lib/campaign/policy";
import { findCampaign, placesOf } from "@/lib/campaign/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { findVillage } from "@/lib/region/queries";
import { canPublishVillage } from "./policy";

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
  if (!canHoldCampaigns(actor)) return null;
  return asActor(actor, async (tx) => {
    const campaign = await findCampaign(tx, id);
    if (!campaign || !canRun(actor, campaign)) return null;
    const switches: Switch[] = await tx.campaignPublication.findMany({
      where: { campaignId: id },
      orderBy: { id: "desc" },
      select: { isOn: true, byName: true, at: true },
    });
    const participants = await tx.campaignParticipant.count({ where: { campaignId: id, leftOn: null } });
    const shown =
      actor.role === "BRANCH" ? await tx.publishedStanding.count({ where: { campaignId: id } }) : null;
    return {
      campaign,
      place: (await placesOf(tx, [campaign])).get(id) ?? null,
      switches,
      participants,
      shown,
    };
  });
}
