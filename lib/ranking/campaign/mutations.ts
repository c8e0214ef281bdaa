import { findCampaign } from "@/lib/campaign/queries";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor, asSystem } from "@/lib/platform/db/door";
import { canSeeRanking } from "../policy";
import { standCampaign } from "./queries";
import { type Counted, rankCampaign } from "./rules";

/** Counts the actor's participants of every contest that is under way, for `rankPlaces` to rank. */
export async function countPlaces(actor: Actor, stopping?: AbortSignal): Promise<void> {
  if (!canSeeRanking(actor)) return;
  for (const id of await listRunning(actor)) {
    if (stopping?.aborted) return;
    await asActor(actor, async (tx) => {
      const campaign = await findCampaign(tx, id);
      if (!campaign) return;
      const { rows, asOf } = await standCampaign(tx, campaign, today());
      const counted = rows.map((row) => ({
        villageId: row.id,
        regencyId: row.regencyId,
        achieved: row.achieved,
        achievedWeekAgo: row.achievedWeekAgo,
        achievedMonthAgo: row.achievedMonthAgo,
        achievedAtStart: row.achievedAtStart,
        denominator: row.denominator,
        target: row.target,
      }));
      await tx.$executeRaw`
        delete from campaign_place where campaign_id = ${id}::uuid
          and village_id <> all(${counted.map(({ villageId }) => villageId)}::int[])`;
      await tx.$executeRaw`
        insert into campaign_place (campaign_id, village_id, regency_id, day, achieved, achieved_week_ago,
          achieved_month_ago, achieved_at_start, denominator, target, counted_at)
        select ${id}::uuid, "villageId", "regencyId", ${asDate(asOf)}, achieved, "achievedWeekAgo",
          "achievedMonthAgo", "achievedAtStart", denominator, target, now()
        from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as r("villageId" int, "regencyId" int,
          achieved int, "achievedWeekAgo" int, "achievedMonthAgo" int, "achievedAtStart" int, denominator int, target int)
        on conflict (campaign_id, village_id) do update set day = excluded.day, achieved = excluded.achieved,
          achieved_week_ago = excluded.achieved_week_ago, achieved_month_ago = excluded.achieved_month_ago,
          achieved_at_start = excluded.achieved_at_start, denominator = excluded.denominator,
          target = excluded.target, counted_at = excluded.counted_at`;
    });
  }
}

/** A contest is still counted the day after its deadline, for what was written down late on the last day. */
function listRunning(actor: Actor): Promise<string[]> {
  const day = asDate(today());
  const yesterday = asDate(addDays(today(), -1));
  return asActor(actor, async (tx) => {
    const rows = await tx.campaign.findMany({
      where: { startsOn: { lte: day }, deadline: { gte: yesterday }, cancellation: null },
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  });
}

/** Ranks all that was counted, whichever branches the participants belong to; sees counts alone. */
export function rankPlaces(): Promise<void> {
  return asSystem(async (tx) => {
    const campaigns = await tx.campaign.findMany({
      where: { deadline: { gte: asDate(addDays(today(), -1)) }, cancellation: null },
    });
    for (const { id, measure, startsOn, deadline } of campaigns) {
      const stored = await tx.campaignPlace.findMany({ where: { campaignId: id } });
      const counted: (Counted & { day: Date })[] = stored.map((one) => ({
        ...one,
        code: String(one.villageId).padStart(12, "0"),
      }));
      const latest = stored
        .map(({ day }) => asDay(day))
        .sort()
        .at(-1);
      if (!latest) continue;
      const timed = { measure, startsOn: asDay(startsOn), deadline: asDay(deadline) };
      const places = rankCampaign(timed, counted, latest).map(
        ({ code, rank, change, projectedRank, next }) => ({
          villageId: Number(code),
          rank,
          change,
          projectedRank,
          nextRank: next?.rank ?? null,
          nextMore: next?.more ?? null,
        }),
      );
      await tx.$executeRaw`
        update campaign_place p set rank = r.rank, change = r.change, participants = ${places.length}::int,
          projected_rank = r."projectedRank", next_rank = r."nextRank", next_more = r."nextMore", ranked_at = now()
        from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as r("villageId" int, rank int, change int,
          "projectedRank" int, "nextRank" int, "nextMore" int)
        where p.campaign_id = ${id}::uuid and p.village_id = r."villageId"`;
    }
  });
}
