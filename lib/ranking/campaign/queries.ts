import { canSeeCampaigns, canSeeConditions } from "@/lib/campaign/policy";
import { type Campaign, findCampaign } from "@/lib/campaign/queries";
import { type Day, earlierOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { measurePace } from "@/lib/progress/rules";
import { findVillage } from "@/lib/region/queries";
import { listAchievedOn, listCampaignTargets } from "@/lib/target/queries";
import { canSeeRanking } from "../policy";
import { listStandings } from "../queries";
import { rankCampaign } from "./rules";

/**
 * A contest's standing on a day (today, and at the latest its deadline) among the participants within the actor's
 * territory, by the contest's own measure. Null when the contest is out of reach.
 */
export async function rankCampaignOf(actor: Actor, campaignId: string, asOf: Day = today()) {
  if (!canSeeRanking(actor) || !canSeeCampaigns(actor)) return null;
  return asActor(actor, async (tx) => {
    const campaign = await findCampaign(tx, campaignId);
    return campaign && standCampaign(tx, campaign, asOf);
  });
}

/** The same in the caller's transaction. */
export async function standCampaign(tx: Tx, campaign: Campaign, asOf: Day) {
  const day = earlierOf(asOf, campaign.deadline);
  const taking = await tx.campaignParticipant.findMany({
    where: { campaignId: campaign.id, leftOn: null },
    select: { villageId: true, regencyId: true },
  });
  const villageIds = new Set(taking.map(({ villageId }) => villageId));
  const regencyIds = [...new Set(taking.map(({ regencyId }) => regencyId))];
  const all = regencyIds.length > 0 ? await listStandings(tx, regencyIds, campaign.unit, day) : [];
  const targets = await listCampaignTargets(tx, campaign.id);
  const starts = await listAchievedOn(tx, [...villageIds], campaign.unit, campaign.startsOn);
  const participants = all
    .filter(({ id }) => villageIds.has(id))
    .map((standing) => {
      const target = targets.get(standing.id) ?? null;
      const { achieved, achievedWeekAgo } = standing;
      return {
        ...standing,
        achievedAtStart: starts.get(standing.id) ?? 0,
        target: target?.current.value ?? null,
        pace: target && measurePace(target.current, achieved, achievedWeekAgo, day),
      };
    });
  const places = await tx.campaignPlace.findMany({
    where: { campaignId: campaign.id },
    select: { villageId: true, rank: true },
  });
  return {
    campaign,
    asOf: day,
    rows: rankCampaign(campaign, participants, day),
    /** The place of each among all participants, of other branches too, as last ranked; by village id. */
    overall: new Map(places.map(({ villageId, rank }) => [villageId, rank])),
  };
}

export type CampaignLeague = NonNullable<Awaited<ReturnType<typeof rankCampaignOf>>>;
export type CampaignStanding = CampaignLeague["rows"][number];

/** Its own place in every contest that a village takes part in and that is under way or has just ended. */
export async function listOwnPlaces(actor: Actor, villageCode: string) {
  if (!canSeeConditions(actor)) return [];
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, villageCode);
    return village ? placesOfVillage(tx, village.id) : [];
  });
}

/** The place of one village in one contest, as last ranked; null when it was not. */
export async function findOwnPlace(actor: Actor, campaignId: string) {
  const { villageId } = actor;
  if (villageId === null || !isId(campaignId)) return null;
  return asActor(actor, async (tx) => (await placesOfVillage(tx, villageId, campaignId))[0] ?? null);
}

export type OwnPlace = NonNullable<Awaited<ReturnType<typeof findOwnPlace>>>;

async function placesOfVillage(tx: Tx, villageId: number, campaignId?: string) {
  const rows = await tx.campaignPlace.findMany({
    where: { villageId, rankedAt: { not: null }, ...(campaignId && { campaignId }) },
    include: {
      participant: { select: { campaign: { select: { name: true, unit: true, deadline: true } } } },
    },
    orderBy: { campaignId: "desc" },
  });
  return rows.map(({ participant, day, ...place }) => ({
    campaignId: place.campaignId,
    name: participant.campaign.name,
    unit: participant.campaign.unit,
    deadline: asDay(participant.campaign.deadline),
    day: asDay(day),
    rank: place.rank,
    participants: place.participants ?? 0,
    change: place.change,
    projectedRank: place.projectedRank,
    next: place.nextRank === null ? null : { rank: place.nextRank, more: place.nextMore ?? 0 },
    rankedAt: place.rankedAt,
  }));
}
