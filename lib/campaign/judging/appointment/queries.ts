import type { Actor } from "@/lib/platform/db/actor";
import { asActor, asSystem } from "@/lib/platform/db/door";
import { canHoldCampaigns, canRun } from "../../policy";
import { findCampaign } from "../../queries";
import { canJudge } from "../policy";

export type Headed = { code: string; name: string; districtName: string };

/**
 * The participants of a contest whose head is called so, titles, case and old spelling aside. Asked by the system: who
 * runs a contest of the nation has no business with what villages say of themselves, and neither has a judge.
 */
export async function listHeadedBy(actor: Actor, campaignId: string, name: string): Promise<Headed[]> {
  if (!(await isInvolved(actor, campaignId))) return [];
  return asSystem(
    (tx) => tx.$queryRaw<Headed[]>`
      select v.code, v.name, d.name as "districtName"
      from campaign_participant p join village_profile f on f.village_id = p.village_id
        join village v on v.id = p.village_id join district d on d.id = v.district_id
      where p.campaign_id = ${campaignId}::uuid and p.left_on is null
        and f.head_name is not null and name_key(f.head_name) = name_key(${name})
      order by v.code`,
  );
}

/** Whether the actor runs the contest or judges it. */
async function isInvolved(actor: Actor, campaignId: string): Promise<boolean> {
  if (!canHoldCampaigns(actor) && !canJudge(actor)) return false;
  const campaign = await asActor(actor, (tx) => findCampaign(tx, campaignId));
  return campaign !== null && (canJudge(actor) || canRun(actor, campaign));
}
