import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { type Campaign, findCampaign } from "../queries";
import { canSeeResults, canVisit } from "./policy";
import { byWay, type Interval, tallyOf, wilson } from "./rules";
import type { VisitOutcome } from "./schema";

export type Outcome = { outcome: VisitOutcome; byName: string; at: Date };

/** Of each number in a sample what was last found there. */
export async function listOutcomes(tx: Tx, visitId: string): Promise<Map<number, Outcome>> {
  const ticks = await tx.visitTick.findMany({
    where: { visitId },
    orderBy: { id: "asc" },
    select: { number: true, outcome: true, byName: true, at: true },
  });
  return new Map(ticks.map(({ number, ...tick }) => [number, tick]));
}

const placed = {
  select: { code: true, name: true, kind: true, district: { select: { name: true } } },
} as const;

const within = { select: { village: placed } } as const;

export type VisitList = NonNullable<Awaited<ReturnType<typeof visitsPage>>>;
export type VisitRow = VisitList["results"][number];
export type VisitPage = NonNullable<Awaited<ReturnType<typeof visitPage>>>;

/** The visits of a contest: those that are over for everybody, those that go on for whoever looks for people. */
export async function visitsPage(actor: Actor, campaignId: string) {
  if (!canSeeResults(actor)) return null;
  return asActor(actor, async (tx) => {
    const campaign = await findCampaign(tx, campaignId);
    if (!campaign) return null;
    const rows = await tx.visitResult.findMany({
      where: { campaignId },
      include: { participant: within },
      orderBy: { at: "desc" },
    });
    return {
      campaign,
      results: rows.map(({ participant, asOf, ...row }) => ({
        ...row,
        ...placeOf(participant.village),
        asOf: asDay(asOf),
        interval: wilson(row.found, row.size, row.population) as Interval,
      })),
      ...(canVisit(actor) ? await forVisitors(tx, campaign) : { open: [], villages: [], mayDraw: false }),
    };
  });
}

async function forVisitors(tx: Tx, { id: campaignId, state }: Campaign) {
  const open = await tx.verificationVisit.findMany({
    where: { campaignId, result: null },
    include: {
      participant: within,
      sample: { select: { number: true, ticks: { take: 1, select: { id: true } } } },
    },
    orderBy: { at: "desc" },
  });
  const participants = await tx.campaignParticipant.findMany({
    where: { campaignId, leftOn: null },
    include: { village: placed },
    orderBy: [{ village: { district: { name: "asc" } } }, { village: { name: "asc" } }],
  });
  return {
    open: open.map(({ id, size, at, byName, participant, sample }) => ({
      id,
      size,
      at,
      byName,
      ...placeOf(participant.village),
      checked: sample.filter(({ ticks }) => ticks.length > 0).length,
    })),
    villages: participants.map(({ village }) => placeOf(village)),
    mayDraw: state !== "CANCELLED",
  };
}

type Stored = { code: string; name: string; kind: string; district: { name: string } };
const placeOf = ({ code, name, kind, district }: Stored) => ({
  code,
  name,
  kind,
  districtName: district.name,
});

/** The sample of a visit in the order of a walk, with what was found so far; null for whoever looks for nobody. */
export async function visitPage(actor: Actor, visitId: string) {
  if (!canVisit(actor) || !isId(visitId)) return null;
  return asActor(actor, async (tx) => {
    const visit = await tx.verificationVisit.findUnique({
      where: { id: visitId },
      include: { participant: within, result: true, sample: { orderBy: { number: "asc" } } },
    });
    const campaign = visit && (await findCampaign(tx, visit.campaignId));
    if (!visit || !campaign) return null;
    const people = await peopleOf(
      tx,
      visit.sample.map(({ membershipId }) => membershipId),
    );
    const outcomes = await listOutcomes(tx, visitId);
    const rows = visit.sample.map(({ number, membershipId }) => ({
      number,
      membershipId,
      ...(people.get(membershipId) ?? nobody),
      found: outcomes.get(number) ?? null,
    }));
    const tally = tallyOf(rows.map(({ found }) => found?.outcome ?? null));
    const checked = visit.size - tally.unchecked;
    const { id, size, population, seed, byName, at } = visit;
    return {
      campaign,
      visit: { id, size, population, seed, byName, at, asOf: asDay(visit.asOf) },
      village: placeOf(visit.participant.village),
      over: visit.result && { byName: visit.result.byName, at: visit.result.at },
      rows: rows.sort(byWay),
      tally,
      interval: wilson(tally.FOUND, checked, visit.population),
    };
  });
}

/** A membership that was taken back or merged away since. */
const nobody = { name: null, hamlet: null, rw: null, rt: null };

async function peopleOf(tx: Tx, ids: string[]) {
  const rows = await tx.membership.findMany({
    where: { id: { in: ids } },
    select: { id: true, resident: { select: { name: true, hamlet: true, rw: true, rt: true } } },
  });
  return new Map(rows.map(({ id, resident }) => [id, resident]));
}
