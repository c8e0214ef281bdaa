import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { findVillage } from "@/lib/region/queries";
import { listJudgeAccounts } from "@/lib/user/queries";
import { canHoldCampaigns, canRun } from "../policy";
import { findCampaign } from "../queries";
import { findRubric } from "../rubric/queries";
import { canSeeResults } from "./policy";
import { keptDetail } from "./schema";
import { listParticipants } from "./sheet/queries";

const named = {
  select: { code: true, name: true, kind: true, district: { select: { name: true } } },
} as const;

/** Who judges a contest and how far they are, without a single score; and, once closed, the results within reach. */
export async function judgingPage(actor: Actor, campaignId: string) {
  if (!canHoldCampaigns(actor)) return null;
  const accounts = await listJudgeAccounts(actor);
  return asActor(actor, async (tx) => {
    const campaign = await findCampaign(tx, campaignId);
    if (!campaign) return null;
    const mayRun = canRun(actor, campaign);
    const judges = mayRun ? await listJudges(tx, campaignId) : [];
    const appointed = new Set(judges.map(({ userId }) => userId));
    return {
      campaign,
      mayRun,
      rubric: await findRubric(tx, campaignId, "JUDGING"),
      judges,
      accounts: mayRun ? accounts.filter(({ id }) => !appointed.has(id)) : [],
      participants: await listParticipants(tx, campaignId),
      closing: await findClosing(tx, campaignId),
      results: await listResults(tx, campaignId),
      awards: await listAwards(tx, campaignId),
    };
  });
}

export type JudgingPage = NonNullable<Awaited<ReturnType<typeof judgingPage>>>;

async function listJudges(tx: Tx, campaignId: string) {
  const rows = await tx.campaignJudge.findMany({
    where: { campaignId },
    include: {
      submission: true,
      declarations: { orderBy: { at: "desc" }, take: 1 },
      conflicts: { include: { participant: { include: { village: named } } }, orderBy: { at: "asc" } },
    },
    orderBy: [{ at: "asc" }, { userId: "asc" }],
  });
  return rows.map(({ userId, name, at, byName, submission, declarations, conflicts }) => ({
    userId,
    name,
    at,
    byName,
    declaredAt: declarations[0]?.at ?? null,
    finishedAt: submission?.at ?? null,
    conflicts: conflicts.map(({ reason, participant: { village } }) => ({
      reason,
      name: village.name,
      districtName: village.district.name,
    })),
  }));
}

export type Judge = JudgingPage["judges"][number];

export async function findClosing(tx: Tx, campaignId: string) {
  const closing = await tx.judgingClosing.findUnique({ where: { campaignId } });
  return closing && { ...closing, heldOn: asDay(closing.heldOn) };
}

/** The results of a contest within reach, the best first. */
export async function listResults(tx: Tx, campaignId: string) {
  const rows = await tx.campaignResult.findMany({
    where: { campaignId },
    include: { participant: { include: { village: named } } },
    orderBy: [{ rank: "asc" }, { villageId: "asc" }],
  });
  return rows.map(({ rank, total, detail, participant: { village } }) => ({
    code: village.code,
    name: village.name,
    kind: village.kind,
    districtName: village.district.name,
    rank,
    total: Number(total),
    ...keptDetail.parse(detail),
  }));
}

export type CampaignResult = Awaited<ReturnType<typeof listResults>>[number];

async function listAwards(tx: Tx, campaignId: string) {
  const rows = await tx.campaignAward.findMany({
    where: { campaignId },
    include: { participant: { include: { village: named } } },
    orderBy: [{ rank: "asc" }, { at: "asc" }],
  });
  return rows.map(({ id, rank, award, awardedOn, place, participant: { village } }) => ({
    id,
    rank,
    award,
    awardedOn: asDay(awardedOn),
    place,
    name: village.name,
    districtName: village.district.name,
  }));
}

/** What became of a village in contests, the latest first; null when out of reach. */
export async function villageResults(actor: Actor, code: string) {
  if (!canSeeResults(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const rows = await tx.campaignParticipant.findMany({
      where: { villageId: village.id, OR: [{ results: { some: {} } }, { awards: { some: {} } }] },
      include: {
        results: true,
        awards: { orderBy: { awardedOn: "asc" } },
        campaign: { select: { id: true, name: true, year: true } },
      },
      orderBy: { campaign: { deadline: "desc" } },
    });
    return rows.map(({ campaign, results: [result], awards }) => ({
      campaign,
      rank: result?.rank ?? awards[0]?.rank ?? null,
      total: result ? Number(result.total) : null,
      awards: awards.map(({ award, awardedOn, place }) => ({ award, awardedOn: asDay(awardedOn), place })),
    }));
  });
}

export type VillageResult = NonNullable<Awaited<ReturnType<typeof villageResults>>>[number];
