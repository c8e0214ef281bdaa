import { recordAudit } from "@/lib/audit/mutations";
import { type Campaign, findCampaign } from "@/lib/campaign/queries";
import { listRules } from "@/lib/membership/queries";
import { addDays, type Day, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { entryOf } from "../campaign/rules";
import { rank } from "../rules";
import { emptyList, type Figures, listChecksums, listFigures } from "./figure/queries";
import { canFreeze, canFreezeIn } from "./policy";
import { rulesInForce, shareOf } from "./rules";

type Refusals =
  | "NOT_ALLOWED"
  | "CAMPAIGN_UNKNOWN"
  | "CAMPAIGN_CANCELLED"
  | "DEADLINE_NOT_OVER"
  | "ALREADY_FROZEN"
  | "NOBODY_TO_FREEZE";

const mostSeconds = 120;

/**
 * Puts on record, once and for good, how every participant within reach stood at the end of the contest's last day:
 * its figures and rank, the checksum of the list behind them and the rules that were in force.
 */
export function freezeStandings(
  actor: Actor,
  { campaignId }: { campaignId: string },
): Promise<Result<{ frozen: number }, Refusals>> {
  return asActor(actor, (tx) => freeze(tx, actor, campaignId, false), mostSeconds);
}

/**
 * For the night after: freezes as that person every contest within reach whose last day is over and that nobody has
 * frozen, at first only what the person held. Answers how many contests.
 */
export async function freezeDue(actor: Actor, day: Day, which: "OWN" | "ALL"): Promise<number> {
  if (!canFreeze(actor) || actor.id === null) return 0;
  const createdBy = actor.id;
  const due = await asActor(actor, (tx) =>
    tx.campaign.findMany({
      where: {
        deadline: { lt: asDate(day) },
        cancellation: null,
        participants: { some: { standings: { none: {} }, leftOn: null } },
        ...(which === "OWN" && { createdBy }),
      },
      select: { id: true },
      orderBy: { deadline: "asc" },
    }),
  );
  let frozen = 0;
  for (const { id } of due) {
    const done = await asActor(actor, (tx) => freeze(tx, actor, id, true), mostSeconds);
    if (done.ok) frozen++;
  }
  return frozen;
}

async function freeze(
  tx: Tx,
  actor: Actor,
  campaignId: string,
  byJob: boolean,
): Promise<Result<{ frozen: number }, Refusals>> {
  if (!canFreeze(actor)) return refuse("NOT_ALLOWED");
  const campaign = await findCampaign(tx, campaignId);
  if (!campaign) return refuse("CAMPAIGN_UNKNOWN");
  if (!canFreezeIn(actor, campaign)) return refuse("NOT_ALLOWED");
  if (campaign.state === "CANCELLED") return refuse("CAMPAIGN_CANCELLED");
  if (today() <= campaign.deadline)
    return refuse("DEADLINE_NOT_OVER", { day: campaign.deadline, from: addDays(campaign.deadline, 1) });
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('frozen_standing'), hashtext(${campaignId}))`;
  const all = await listFigures(tx, campaign);
  const before = await tx.frozenStanding.findMany({ where: { campaignId }, orderBy: { at: "asc" } });
  const done = new Map(before.map((row) => [row.villageId, row]));
  const standing = all.map((one) => ({ ...one, ...keptOf(done.get(one.villageId)) }));
  const placed = rank(standing.map((one) => ({ ...entryOf(campaign.measure, one), one })));
  const open = placed
    .filter(({ one }) => !done.has(one.villageId))
    .map(({ one, rank: place }) => ({ ...one, rank: place }));
  const [first] = before;
  if (open.length === 0 && first)
    return refuse("ALREADY_FROZEN", { day: today("Asia/Jakarta", first.at), name: first.byName });
  if (open.length === 0) return refuse("NOBODY_TO_FREEZE");
  await writeRows(tx, actor, campaign, { open, rankedOf: placed.length, byJob });
  return ok({ frozen: open.length });
}

type Counts = Pick<Figures, "achieved" | "achievedAtStart" | "denominator" | "target">;

/** Who is frozen already is ranked as frozen. */
function keptOf(row: Counts | undefined): Partial<Counts> {
  if (!row) return {};
  const { achieved, achievedAtStart, denominator, target } = row;
  return { achieved, achievedAtStart, denominator, target };
}

type ToWrite = { open: (Figures & { rank: number | null })[]; rankedOf: number; byJob: boolean };

async function writeRows(tx: Tx, actor: Actor, campaign: Campaign, { open, rankedOf, byJob }: ToWrite) {
  const ids = open.map(({ villageId }) => villageId);
  const lists = await listChecksums(tx, ids, campaign.deadline);
  const rules = rulesInForce(await listRules(tx), campaign.deadline);
  await tx.frozenStanding.createMany({
    data: open.map(({ code: _code, name: _name, kind: _kind, districtName: _district, ...one }) => ({
      campaignId: campaign.id,
      villageId: one.villageId,
      regencyId: one.regencyId,
      asOf: asDate(campaign.deadline),
      members: one.members,
      households: one.households,
      officials: one.officials,
      unit: campaign.unit,
      measure: campaign.measure,
      achieved: one.achieved,
      achievedAtStart: one.achievedAtStart,
      denominator: one.denominator,
      denominatorDay: one.denominatorDay === null ? null : asDate(one.denominatorDay),
      target: one.target,
      share: shareOf(one.achieved, one.denominator),
      rank: one.rank,
      rankedOf,
      ...(lists.get(one.villageId) ?? emptyList),
      rules,
      byId: actor.id ?? "",
      byName: actor.name,
      byJob,
    })),
  });
  await recordAudit(
    tx,
    actor,
    ...open.map(({ villageId, regencyId, achieved }) => ({
      action: "freezeStanding",
      subjectType: "campaign",
      subjectId: campaign.id,
      village: { id: villageId, regencyId },
      details: { value: achieved, day: campaign.deadline },
    })),
  );
}
