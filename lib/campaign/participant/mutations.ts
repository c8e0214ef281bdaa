import { recordAudit } from "@/lib/audit/mutations";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import type { Campaign } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockVillage } from "@/lib/region/mutations";
import { findVillage, type Village } from "@/lib/region/queries";
import { writeTarget } from "@/lib/target/mutations";
import { takeCampaign } from "../mutations";
import { canEnterVillages } from "../policy";
import { contradiction } from "../rules";
import { type JoinInput, keptConditions, type LeaveInput } from "../schema";

type Unknown = "CAMPAIGN_UNKNOWN" | "CAMPAIGN_CANCELLED" | "VILLAGE_UNKNOWN";
type Joining =
  | "VILLAGE_OUTSIDE_CAMPAIGN"
  | "CAMPAIGNS_CONTRADICT"
  | "PARTICIPANT_WITHOUT_FIGURE"
  | "CAMPAIGN_NEEDS_DESA";

/**
 * Enters villages into a contest, each with the contest's promise as a target of its own; all of them or none. One
 * that takes part already stays as it is, one that left is back.
 */
export function enterVillages(
  actor: Actor,
  { campaignId, villageCodes }: JoinInput,
): Promise<Result<{ entered: number }, "NOT_ALLOWED" | Unknown | Joining>> {
  return asActor(
    actor,
    async (tx) => {
      if (!canEnterVillages(actor)) return refuse("NOT_ALLOWED");
      const campaign = await takeCampaign(tx, campaignId);
      if (!campaign.ok) return campaign;
      for (const code of [...villageCodes].sort()) {
        const village = await findVillage(tx, code);
        if (!village) return refuse("VILLAGE_UNKNOWN", undefined, "villageCodes");
        await lockVillage(tx, village.id);
        const entered = await enter(tx, actor, campaign.value, village);
        if (!entered.ok) return entered;
      }
      return ok({ entered: villageCodes.length });
    },
    60,
  );
}

async function enter(
  tx: Tx,
  actor: Actor,
  campaign: Campaign,
  village: Village,
): Promise<Result<null, Joining>> {
  const named = { village: village.name, district: village.districtName };
  if (!reaches(campaign, village)) return refuse("VILLAGE_OUTSIDE_CAMPAIGN", named, "villageCodes");
  const conditions = keptConditions.parse(campaign.conditions);
  if (village.kind === "KELURAHAN" && conditions.some(({ kind }) => kind === "DESA_ONLY"))
    return refuse("CAMPAIGN_NEEDS_DESA", named, "villageCodes");
  const key = { campaignId: campaign.id, villageId: village.id };
  const before = await tx.campaignParticipant.findUnique({ where: { campaignId_villageId: key } });
  if (before && !before.leftOn) return ok(null);
  const clash = await findClash(tx, campaign, village);
  if (clash) return refuse("CAMPAIGNS_CONTRADICT", { ...named, other: clash }, "villageCodes");
  const day = today();
  const who = {
    joinedOn: campaign.deadline < asDate(day) ? campaign.startsOn : asDate(day),
    byId: actor.id ?? "",
    byName: actor.name,
  };
  await tx.campaignParticipant.upsert({
    where: { campaignId_villageId: key },
    create: { ...key, regencyId: village.regencyId, ...who },
    update: { ...who, leftOn: null, leftReason: null, leftByName: null },
  });
  await recordAudit(tx, actor, {
    action: "enterVillage",
    subjectType: "campaign",
    subjectId: campaign.id,
    village,
  });
  return promise(tx, actor, campaign, village);
}

function reaches({ level, scope, regencyIds }: Campaign, village: Village): boolean {
  return level === "DISTRICT" ? scope === village.districtCode : regencyIds.includes(village.regencyId);
}

/** The name of a contest at the same time whose conditions no village can meet together with these. */
async function findClash(tx: Tx, campaign: Campaign, village: Village): Promise<string | null> {
  const others = await tx.campaign.findMany({
    where: {
      id: { not: campaign.id },
      startsOn: { lte: campaign.deadline },
      deadline: { gte: campaign.startsOn },
      cancellation: null,
      participants: { some: { villageId: village.id, leftOn: null } },
    },
    select: { name: true, conditions: true },
  });
  const own = keptConditions.parse(campaign.conditions);
  return others.find(({ conditions }) => contradiction(own, keptConditions.parse(conditions)))?.name ?? null;
}

async function promise(
  tx: Tx,
  actor: Actor,
  campaign: Campaign,
  village: Village,
): Promise<Result<null, "PARTICIPANT_WITHOUT_FIGURE">> {
  const { id: campaignId, targetValue, targetPercent, unit, name } = campaign;
  if (targetValue === null && targetPercent === null) return ok(null);
  const key = { campaignId, villageId: village.id };
  if (await tx.target.findUnique({ where: { campaignId_villageId: key } })) return ok(null);
  const written = await writeTarget(tx, actor, village, {
    id: newId(),
    campaignId,
    villageCode: village.code,
    unit,
    ...(targetValue === null ? { percent: Number(targetPercent) } : { value: targetValue }),
    startsOn: asDay(campaign.startsOn),
    deadline: asDay(campaign.deadline),
    source: name,
  });
  if (written.ok) return ok(null);
  const named = { village: village.name, district: village.districtName };
  return refuse("PARTICIPANT_WITHOUT_FIGURE", named, "villageCodes");
}

/** Takes a village out of a contest; that it took part, until when and why it left stays on record. */
export function withdrawVillage(
  actor: Actor,
  { campaignId, villageCode, reason }: LeaveInput,
): Promise<Result<null, "NOT_ALLOWED" | Unknown | "NOT_A_PARTICIPANT">> {
  return asActor(actor, async (tx) => {
    if (!canEnterVillages(actor)) return refuse("NOT_ALLOWED");
    const campaign = await takeCampaign(tx, campaignId);
    if (!campaign.ok) return campaign;
    const village = await findVillage(tx, villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN");
    const left = await tx.campaignParticipant.updateMany({
      where: { campaignId, villageId: village.id, leftOn: null },
      data: { leftOn: asDate(today()), leftReason: reason, leftByName: actor.name },
    });
    if (left.count === 0) return refuse("NOT_A_PARTICIPANT");
    await recordAudit(tx, actor, {
      action: "withdrawVillage",
      subjectType: "campaign",
      subjectId: campaignId,
      village,
    });
    return ok(null);
  });
}
