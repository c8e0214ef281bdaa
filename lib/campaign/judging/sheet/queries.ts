import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { findCampaign } from "../../queries";
import { findRubric } from "../../rubric/queries";
import { scoreOf, type Values } from "../../rubric/score/rules";
import { canJudge } from "../policy";
import { countMissing } from "../rules";

/** The participants of a contest, those that left aside. */
export async function listParticipants(tx: Tx, campaignId: string) {
  const rows = await tx.campaignParticipant.findMany({
    where: { campaignId, leftOn: null },
    select: {
      villageId: true,
      regencyId: true,
      joinedOn: true,
      village: {
        select: {
          code: true,
          name: true,
          kind: true,
          district: { select: { name: true } },
          regency: { select: { name: true } },
        },
      },
    },
    orderBy: { village: { code: "asc" } },
  });
  return rows.map(({ village: { district, regency, ...village }, joinedOn, ...row }) => ({
    ...row,
    joinedOn: asDay(joinedOn),
    ...village,
    districtName: district.name,
    regencyName: regency.name,
  }));
}

export type Participant = Awaited<ReturnType<typeof listParticipants>>[number];

/** A judge's own: whether interests are declared, which, the scores as they stand, and when it was finished. */
export async function readOwnSheet(tx: Tx, campaignId: string, userId: string) {
  const judge = await tx.campaignJudge.findUnique({
    where: { campaignId_userId: { campaignId, userId } },
    include: { submission: true, conflicts: true, declarations: { orderBy: { at: "desc" }, take: 1 } },
  });
  if (!judge) return null;
  const rows = await tx.judgeScore.findMany({
    where: { campaignId, userId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return {
    name: judge.name,
    declaredAt: judge.declarations[0]?.at ?? null,
    finishedAt: judge.submission?.at ?? null,
    conflicts: new Set(judge.conflicts.map(({ villageId }) => villageId)),
    scores: latestScores(rows),
  };
}

type ScoreRow = { villageId: number; criterion: string; value: { toNumber(): number } };

/** By village the latest score of each criterion; the rows come in the order in which they were given. */
export function latestScores(rows: readonly ScoreRow[]): Map<number, Values> {
  const scores = new Map<number, Record<string, number>>();
  for (const { villageId, criterion, value } of rows)
    scores.set(villageId, { ...scores.get(villageId), [criterion]: value.toNumber() });
  return scores;
}

/** The contests a judge is appointed to, the latest first, with where his or her scoring stands. */
export async function judgeHome(actor: Actor) {
  if (!canJudge(actor) || actor.id === null) return null;
  const userId = actor.id;
  return asActor(actor, async (tx) => {
    const appointments = await tx.campaignJudge.findMany({
      where: { userId },
      include: {
        submission: true,
        _count: { select: { declarations: true } },
        campaign: { include: { cancellation: true, closing: { select: { at: true } } } },
      },
      orderBy: { at: "desc" },
    });
    return appointments.map(({ campaign, submission, _count }) => ({
      id: campaign.id,
      name: campaign.name,
      organiser: campaign.organiser,
      deadline: asDay(campaign.deadline),
      state: stateOf(campaign, submission !== null, _count.declarations > 0),
    }));
  });
}

type Stands = { cancellation: object | null; closing: object | null };

function stateOf({ cancellation, closing }: Stands, finished: boolean, declared: boolean) {
  if (cancellation) return "CANCELLED" as const;
  if (closing) return "CLOSED" as const;
  if (finished) return "FINISHED" as const;
  return declared ? ("SCORING" as const) : ("TO_DECLARE" as const);
}

/** What a judge has before him or her: the participants, the own scores, and in the end the results; null otherwise. */
export async function judgeSheet(actor: Actor, campaignId: string) {
  if (!canJudge(actor) || actor.id === null) return null;
  const userId = actor.id;
  return asActor(actor, async (tx) => {
    const campaign = await findCampaign(tx, campaignId);
    const own = campaign && (await readOwnSheet(tx, campaignId, userId));
    if (!campaign || !own) return null;
    const rubric = await findRubric(tx, campaignId, "JUDGING");
    const participants = await listParticipants(tx, campaignId);
    const criteria = rubric?.criteria ?? [];
    const closing = await tx.judgingClosing.findUnique({ where: { campaignId }, select: { at: true } });
    return {
      campaign,
      rubric,
      declaredAt: own.declaredAt,
      finishedAt: own.finishedAt,
      closedAt: closing?.at ?? null,
      missing: countMissing(
        criteria,
        participants.map(({ villageId }) => villageId),
        own,
      ),
      participants: participants.map((participant) => ({
        ...participant,
        isConflict: own.conflicts.has(participant.villageId),
        scored: scoreOf(criteria, own.scores.get(participant.villageId) ?? {}),
      })),
    };
  });
}

export type JudgeSheet = NonNullable<Awaited<ReturnType<typeof judgeSheet>>>;

/** One participant as a judge scores it, with who comes before and after; null when not the judge's to score. */
export async function scorePage(actor: Actor, campaignId: string, villageCode: string) {
  const sheet = await judgeSheet(actor, campaignId);
  if (!sheet) return null;
  const at = sheet.participants.findIndex(({ code }) => code === villageCode);
  const participant = sheet.participants[at];
  if (!participant) return null;
  const others = sheet.participants.filter(({ isConflict }) => !isConflict);
  const here = others.findIndex(({ code }) => code === villageCode);
  return { ...sheet, participant, next: here < 0 ? null : (others[here + 1] ?? null) };
}
