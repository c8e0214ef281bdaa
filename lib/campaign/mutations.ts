import { recordAudit } from "@/lib/audit/mutations";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { canHold, canHoldCampaigns, canRun } from "./policy";
import { conditionsOf, stagesOf } from "./rules";
import type {
  CampaignInput,
  CampaignLevel,
  CampaignRevision,
  CampaignText,
  CancellationInput,
} from "./schema";

type Unknown = "CAMPAIGN_UNKNOWN" | "CAMPAIGN_CANCELLED";

/**
 * Announces a contest of villages. A branch holds those that reach nowhere outside its regencies, an administrator
 * those of a province or the nation. The same form sent twice is one contest.
 */
export function holdCampaign(
  actor: Actor,
  input: CampaignInput,
): Promise<Result<{ id: string }, "NOT_ALLOWED" | "SCOPE_UNKNOWN">> {
  return asActor(actor, async (tx) => {
    if (!canHold(actor, input.level)) return refuse("NOT_ALLOWED");
    if (await tx.campaign.findUnique({ where: { id: input.id } })) return ok({ id: input.id });
    const { id, year, level, unit, measure, startsOn, deadline, scope, ...text } = input;
    const regencyIds = await reachOf(tx, level, scope);
    if (regencyIds.length === 0 || !canRun(actor, { level, regencyIds }))
      return refuse("SCOPE_UNKNOWN", undefined, "scope");
    await tx.campaign.create({
      data: {
        id,
        year,
        level,
        unit,
        measure,
        scope: level === "NATION" ? null : (scope ?? null),
        regencyIds,
        startsOn: asDate(startsOn),
        deadline: asDate(deadline),
        ...columnsOf(text),
        createdBy: actor.id ?? "",
        createdByName: actor.name,
      },
    });
    await recordAudit(tx, actor, {
      action: "holdCampaign",
      subjectType: "campaign",
      subjectId: id,
      details: { deadline },
    });
    return ok({ id });
  });
}

/** The regencies that a contest reaches; none when there is no such place or office within the actor's reach. */
async function reachOf(tx: Tx, level: CampaignLevel, scope = ""): Promise<number[]> {
  const select = { id: true };
  switch (level) {
    case "DISTRICT": {
      const district = await tx.district.findUnique({ where: { code: scope } });
      return district ? [district.regencyId] : [];
    }
    case "REGENCY":
      return idsOf(await tx.regency.findMany({ where: { code: scope }, select }));
    case "OFFICE": {
      const served = { some: { office: { id: { in: isId(scope) ? [scope] : [] } } } };
      return idsOf(await tx.regency.findMany({ where: { offices: served }, select }));
    }
    case "PROVINCE":
      return idsOf(await tx.regency.findMany({ where: { province: { code: scope } }, select }));
    case "NATION":
      return idsOf(await tx.regency.findMany({ select }));
  }
}

const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id).sort((a, b) => a - b);

function columnsOf(text: CampaignText) {
  return {
    name: text.name,
    organiser: text.organiser,
    rules: text.rules,
    targetValue: text.targetValue ?? null,
    targetPercent: text.targetPercent ?? null,
    stages: stagesOf(text),
    conditions: conditionsOf(text),
  };
}

/**
 * Changes the words, the stages, the conditions and what later participants promise. How it is counted, its days and
 * whom it reaches stay as announced.
 */
export function reviseCampaign(
  actor: Actor,
  { campaignId, ...text }: CampaignRevision,
): Promise<Result<{ id: string }, "NOT_ALLOWED" | Unknown>> {
  return asActor(actor, async (tx) => {
    if (!canHoldCampaigns(actor)) return refuse("NOT_ALLOWED");
    const campaign = await takeCampaign(tx, campaignId);
    if (!campaign.ok) return campaign;
    if (!canRun(actor, campaign.value)) return refuse("NOT_ALLOWED");
    await tx.campaign.update({ where: { id: campaignId }, data: columnsOf(text) });
    await recordAudit(tx, actor, {
      action: "reviseCampaign",
      subjectType: "campaign",
      subjectId: campaignId,
    });
    return ok({ id: campaignId });
  });
}

/** Calls a contest off; what was done in it stays to be read. */
export function cancelCampaign(
  actor: Actor,
  { campaignId, reason }: CancellationInput,
): Promise<Result<null, "NOT_ALLOWED" | Unknown | "CAMPAIGN_OVER">> {
  return asActor(actor, async (tx) => {
    if (!canHoldCampaigns(actor)) return refuse("NOT_ALLOWED");
    const campaign = await takeCampaign(tx, campaignId);
    if (!campaign.ok) return campaign;
    if (!canRun(actor, campaign.value)) return refuse("NOT_ALLOWED");
    if (campaign.value.deadline < asDate(today())) return refuse("CAMPAIGN_OVER");
    await tx.campaignCancellation.create({
      data: { campaignId, reason, byId: actor.id ?? "", byName: actor.name },
    });
    await recordAudit(tx, actor, {
      action: "cancelCampaign",
      subjectType: "campaign",
      subjectId: campaignId,
    });
    return ok(null);
  });
}

/** A contest within reach that was not called off, its other writers waiting. */
export async function takeCampaign(tx: Tx, id: string) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`campaign ${id}`}, 0))`;
  const campaign = await tx.campaign.findUnique({ where: { id }, include: { cancellation: true } });
  if (!campaign) return refuse("CAMPAIGN_UNKNOWN" as const);
  return campaign.cancellation ? refuse("CAMPAIGN_CANCELLED" as const) : ok(campaign);
}
