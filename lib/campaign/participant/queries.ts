import { listInForce } from "@/lib/mou/queries";
import { listCompleteness } from "@/lib/official/league/queries";
import { earlierOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { canEnterVillages, canSeeCampaigns, canSeeConditions } from "../policy";
import { findCampaign } from "../queries";
import { checkConditions, type Facts, qualifies } from "../rules";

const placed = {
  id: true,
  code: true,
  name: true,
  kind: true,
  district: { select: { code: true, name: true } },
  regency: { select: { name: true } },
} as const;

/**
 * The villages of a contest within reach, those that left last; for whom it concerns with how each meets the
 * conditions today, or on the last day of a contest that is over. Null when the contest is out of reach.
 */
export async function participantsPage(actor: Actor, campaignId: string) {
  if (!canSeeCampaigns(actor)) return null;
  return asActor(actor, async (tx) => {
    const campaign = await findCampaign(tx, campaignId);
    if (!campaign) return null;
    const rows = await tx.campaignParticipant.findMany({
      where: { campaignId },
      include: { village: { select: placed } },
      orderBy: { village: { code: "asc" } },
    });
    const day = earlierOf(campaign.deadline, today());
    const facts = canSeeConditions(actor) ? await listFacts(tx, rows, day) : new Map<number, Facts>();
    const participants = rows.map(({ village, joinedOn, leftOn, leftReason, leftByName, byName }) => {
      const known = facts.get(village.id);
      const checked = known ? checkConditions(campaign.conditions, known) : null;
      return {
        code: village.code,
        name: village.name,
        kind: village.kind,
        districtName: village.district.name,
        regencyName: village.regency.name,
        joinedOn: asDay(joinedOn),
        byName,
        left: leftOn && { on: asDay(leftOn), reason: leftReason, byName: leftByName },
        checked,
        qualifies: checked && qualifies(checked),
      };
    });
    return {
      campaign,
      day,
      mayEnter: canEnterVillages(actor) && campaign.state !== "CANCELLED",
      participants: participants.sort((a, b) => Number(a.left !== null) - Number(b.left !== null)),
    };
  });
}

export type ParticipantsPage = NonNullable<Awaited<ReturnType<typeof participantsPage>>>;

type Row = { villageId: number; regencyId: number; village: { kind: Facts["kind"] } };

/** What the conditions of contests ask about, of each of those villages on a day. */
export async function listFacts(tx: Tx, rows: Row[], day: string): Promise<Map<number, Facts>> {
  const ids = rows.map(({ villageId }) => villageId);
  const regencyIds = [...new Set(rows.map(({ regencyId }) => regencyId))];
  const figures = await tx.$queryRaw<{ id: number; members: number; workers: number | null }[]>`
    select v.id,
      coalesce((select sum(d.registered - d.lapsed) from village_day d where d.village_id = v.id and d.day <= ${asDate(day)}), 0)::int
        as members,
      (select value from village_figure f where f.village_id = v.id and f.kind = 'WORKERS' and f.day <= ${asDate(day)}
        order by f.day desc, f.id desc limit 1) as workers
    from unnest(${ids}::int[]) as v(id)`;
  const officials = await listCompleteness(tx, regencyIds, day);
  const inForce = await listInForce(tx, ids, day);
  const kinds = new Map(rows.map(({ villageId, village }) => [villageId, village.kind]));
  return new Map(
    figures.map(({ id, members, workers }) => [
      id,
      {
        kind: kinds.get(id) ?? "DESA",
        members,
        workers,
        officialsComplete: Boolean(officials.get(id)?.since),
        mouInForce: inForce.has(id),
      },
    ]),
  );
}

/** Villages that may still enter a contest, by kecamatan. Null when the actor enters none. */
export async function choicePage(actor: Actor, campaignId: string) {
  if (!canEnterVillages(actor)) return null;
  return asActor(actor, async (tx) => {
    const campaign = await findCampaign(tx, campaignId);
    if (!campaign || campaign.state === "CANCELLED") return null;
    const { level, scope, regencyIds, conditions } = campaign;
    const desaOnly = conditions.some(({ kind }) => kind === "DESA_ONLY");
    const free = {
      campaigns: { none: { campaignId, leftOn: null } },
      ...(desaOnly && { kind: { not: "KELURAHAN" as const } }),
    };
    const districts = await tx.district.findMany({
      where: {
        regencyId: { in: regencyIds },
        ...(level === "DISTRICT" && scope && { code: scope }),
      },
      orderBy: [{ regencyId: "asc" }, { name: "asc" }],
      select: {
        code: true,
        name: true,
        villages: { where: free, orderBy: { name: "asc" }, select: { code: true, name: true } },
      },
    });
    return districts.filter(({ villages }) => villages.length > 0);
  });
}

/** The contests that a village takes part in or took part in, the latest first. */
export async function listVillageCampaigns(tx: Tx, villageId: number) {
  const rows = await tx.campaignParticipant.findMany({
    where: { villageId },
    select: {
      leftOn: true,
      campaign: { select: { id: true, name: true, deadline: true, cancellation: true } },
    },
    orderBy: { campaign: { deadline: "desc" } },
  });
  return rows.map(({ leftOn, campaign }) => ({
    id: campaign.id,
    name: campaign.name,
    deadline: asDay(campaign.deadline),
    running: !leftOn && !campaign.cancellation,
  }));
}
