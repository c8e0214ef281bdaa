import { recordAudit } from "@/lib/audit/mutations";
import { canHoldCampaigns, canRun } from "@/lib/campaign/policy";
import { findCampaign } from "@/lib/campaign/queries";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { enqueue } from "@/lib/platform/jobs/queue";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockVillage } from "@/lib/region/mutations";
import { findVillage } from "@/lib/region/queries";
import { canPublishVillage } from "./policy";
import { refreshCampaign, refreshVillage } from "./refresh/mutations";
import type { CampaignSwitch, VillageSwitch } from "./schema";
import { outdateSnapshot } from "./snapshot/queries";

/** Makes a village's progress public, or takes it away; what is so already stays the earlier decision. */
export async function publishVillage(
  actor: Actor,
  input: VillageSwitch,
): Promise<Result<null, "NOT_ALLOWED" | "VILLAGE_UNKNOWN">> {
  const published = await asActor(actor, (tx) => switchVillage(tx, actor, input));
  outdateSnapshot();
  return published;
}

async function switchVillage(tx: Tx, actor: Actor, input: VillageSwitch) {
  if (!canPublishVillage(actor)) return refuse("NOT_ALLOWED");
  const village = await findVillage(tx, input.villageCode);
  if (!village) return refuse("VILLAGE_UNKNOWN");
  await lockVillage(tx, village.id);
  const isOn = input.on === "yes";
  const { id: villageId, regencyId } = village;
  const last = await tx.villagePublication.findFirst({ where: { villageId }, orderBy: { id: "desc" } });
  if ((last?.isOn ?? false) === isOn) return ok(null);
  await tx.villagePublication.create({ data: { regencyId, villageId, isOn, ...by(actor) } });
  if (isOn) await refreshVillage(tx, village, today());
  else await tx.publishedVillage.deleteMany({ where: { villageId } });
  await recordAudit(tx, actor, {
    action: isOn ? "publishVillage" : "unpublishVillage",
    subjectType: "village",
    subjectId: village.code,
    village,
  });
  return ok(null);
}

/** The same for a contest: its league of the villages that are public themselves. */
export async function publishCampaign(
  actor: Actor,
  input: CampaignSwitch,
): Promise<Result<null, "NOT_ALLOWED" | "CAMPAIGN_UNKNOWN" | "CAMPAIGN_CANCELLED">> {
  const published = await asActor(actor, (tx) => switchCampaign(tx, actor, input));
  outdateSnapshot();
  // An administrator reaches no village's figures; the job counts them as each officer.
  if (published.ok && actor.role === "ADMIN") await enqueue("publication", { anew: true }, "publication");
  return published;
}

async function switchCampaign(tx: Tx, actor: Actor, input: CampaignSwitch) {
  if (!canHoldCampaigns(actor)) return refuse("NOT_ALLOWED");
  const campaign = await findCampaign(tx, input.campaignId);
  if (!campaign) return refuse("CAMPAIGN_UNKNOWN");
  if (!canRun(actor, campaign)) return refuse("NOT_ALLOWED");
  const isOn = input.on === "yes";
  if (isOn && campaign.state === "CANCELLED") return refuse("CAMPAIGN_CANCELLED");
  const { id: campaignId } = campaign;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('publish_campaign'), hashtext(${campaignId}))`;
  const last = await tx.campaignPublication.findFirst({ where: { campaignId }, orderBy: { id: "desc" } });
  if ((last?.isOn ?? false) === isOn) return ok(null);
  await tx.campaignPublication.create({ data: { campaignId, isOn, ...by(actor) } });
  if (isOn) await refreshCampaign(tx, actor, campaign, today());
  else await tx.publishedCampaign.deleteMany({ where: { campaignId } });
  await recordAudit(tx, actor, {
    action: isOn ? "publishCampaign" : "unpublishCampaign",
    subjectType: "campaign",
    subjectId: campaignId,
  });
  return ok(null);
}

const by = (actor: Actor) => ({ byId: actor.id ?? "", byName: actor.name });
