import { type Campaign, findCampaign } from "@/lib/campaign/queries";
import { addDays, type Day } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { type CountedList, emptyList, type Figures, listChecksums, listFigures } from "./figure/queries";
import { canCompareLists, canFreezeIn, canSeeStandings } from "./policy";
import { frozenRules } from "./schema";

export type FrozenRow = Awaited<ReturnType<typeof listFrozen>>[number];
export type StandingPage = NonNullable<Awaited<ReturnType<typeof standingPage>>>;

/**
 * The frozen standing of a contest within reach, in the order of its ranks, each row beside what the data of today
 * say of the same day; null when the contest is out of reach.
 */
export async function standingPage(actor: Actor, campaignId: string) {
  if (!canSeeStandings(actor)) return null;
  return asActor(actor, async (tx) => {
    const campaign = await findCampaign(tx, campaignId);
    if (!campaign) return null;
    const figures = await listFigures(tx, campaign);
    const rows = await listFrozen(tx, actor, campaign, figures);
    const frozen = new Set(rows.map(({ code }) => code));
    return {
      campaign,
      rows,
      /** Participants within reach that are still to be frozen. */
      open: figures.filter(({ code }) => !frozen.has(code)).length,
      freezesFrom: addDays(campaign.deadline, 1),
      mayFreeze: canFreezeIn(actor, campaign) && campaign.state === "OVER",
    };
  });
}

const named = {
  select: { code: true, name: true, kind: true, district: { select: { name: true } } },
} as const;

async function listFrozen(tx: Tx, actor: Actor, campaign: Campaign, figures: Figures[]) {
  const rows = await tx.frozenStanding.findMany({
    where: { campaignId: campaign.id },
    include: { participant: { include: { village: named } } },
    orderBy: [{ rank: { sort: "asc", nulls: "last" } }, { participant: { village: { code: "asc" } } }],
  });
  const ids = rows.map(({ villageId }) => villageId);
  const lists = canCompareLists(actor) ? await listChecksums(tx, ids, campaign.deadline) : null;
  const now = new Map(figures.map((one) => [one.villageId, one]));
  return rows.map((row) =>
    asFrozen(row, now.get(row.villageId), lists && (lists.get(row.villageId) ?? emptyList)),
  );
}

type Stored = Prisma.FrozenStandingGetPayload<{
  include: { participant: { include: { village: typeof named } } };
}>;

function asFrozen(row: Stored, now: Figures | undefined, list: CountedList | null) {
  const {
    participant,
    asOf,
    denominatorDay,
    share,
    rules,
    villageId: _id,
    regencyId: _regency,
    ...facts
  } = row;
  const { village } = participant;
  return {
    ...facts,
    code: village.code,
    name: village.name,
    kind: village.kind,
    districtName: village.district.name,
    asOf: asDay(asOf) as Day,
    denominatorDay: denominatorDay && asDay(denominatorDay),
    share: share === null ? null : Number(share),
    rules: frozenRules.parse(rules),
    /** What the data say today of that day, in the contest's unit; null for a village that is no participant now. */
    now: now?.achieved ?? null,
    /** Whether the list counted then is the list of now, to the last row; null where it may not be read. */
    sameList: list && list.checksum === row.checksum,
  };
}
