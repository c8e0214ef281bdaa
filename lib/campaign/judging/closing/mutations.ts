import { recordAudit } from "@/lib/audit/mutations";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { findRubric } from "../../rubric/queries";
import { takeOpenJudging } from "../appointment/mutations";
import { type Sheet, settle } from "../rules";
import type { ClosingInput } from "../schema";
import { latestScores, listParticipants } from "../sheet/queries";

type ClosingRefusals =
  | "NOT_ALLOWED"
  | "CAMPAIGN_UNKNOWN"
  | "CAMPAIGN_CANCELLED"
  | "JUDGING_CLOSED"
  | "DAY_IN_FUTURE"
  | "RUBRIC_MISSING"
  | "JUDGES_NONE"
  | "JUDGES_MISSING"
  | "PARTICIPANT_UNJUDGED";

/**
 * Ends judging and writes the results. Only judges who have finished count; that another one has not needs a reason.
 * With the closing the scores become readable, so they are read after it is written, in the same transaction.
 */
export function closeJudging(actor: Actor, input: ClosingInput): Promise<Result<null, ClosingRefusals>> {
  return asActor(actor, async (tx) => {
    const { campaignId, heldOn, number = null, reason = null, ...held } = input;
    const campaign = await takeOpenJudging(tx, actor, campaignId);
    if (!campaign.ok) return campaign;
    if (heldOn > today()) return refuse("DAY_IN_FUTURE", undefined, "heldOn");
    const rubric = await findRubric(tx, campaignId, "JUDGING");
    if (!rubric) return refuse("RUBRIC_MISSING");
    const judges = await tx.campaignJudge.findMany({
      where: { campaignId },
      include: { submission: true },
      orderBy: [{ at: "asc" }, { userId: "asc" }],
    });
    const late = judges.filter(({ submission }) => !submission);
    if (late.length === judges.length) return refuse("JUDGES_NONE");
    const names = late.map(({ name }) => name).join(", ");
    if (late.length > 0 && !reason) return refuse("JUDGES_MISSING", { names }, "reason");
    const by = { byId: actor.id ?? "", byName: actor.name };
    await tx.judgingClosing.create({
      data: {
        campaignId,
        rubricId: rubric.id,
        heldOn: asDate(heldOn),
        number,
        ...held,
        reason: late.length > 0 ? reason : null,
        ...by,
      },
    });
    const participants = await listParticipants(tx, campaignId);
    const sheets = await readSheets(tx, campaignId);
    const results = settle(rubric.criteria, participants, sheets);
    const unjudged = results.find(({ total }) => total === null);
    const lost = participants.find(({ villageId }) => villageId === unjudged?.villageId);
    if (lost) return refuse("PARTICIPANT_UNJUDGED", { village: lost.name, district: lost.districtName });
    const regencies = new Map(participants.map(({ villageId, regencyId }) => [villageId, regencyId]));
    await tx.campaignResult.createMany({
      data: results.map(({ villageId, rank, total, judges: totals, criteria, joinedOn }) => ({
        campaignId,
        villageId,
        regencyId: regencies.get(villageId) ?? 0,
        rank,
        total: total ?? 0,
        detail: { judges: totals, criteria, joinedOn },
      })),
    });
    await recordAudit(tx, actor, {
      action: "closeJudging",
      subjectType: "campaign",
      subjectId: campaignId,
      details: { judges: sheets.length, participants: results.length },
    });
    return ok(null);
  });
}

/** What the judges who have finished gave. */
async function readSheets(tx: Tx, campaignId: string): Promise<Sheet[]> {
  const judges = await tx.campaignJudge.findMany({
    where: { campaignId, submission: { isNot: null } },
    include: {
      conflicts: { select: { villageId: true } },
      scores: { orderBy: [{ at: "asc" }, { id: "asc" }] },
    },
    orderBy: [{ at: "asc" }, { userId: "asc" }],
  });
  return judges.map(({ name, conflicts, scores }) => ({
    name,
    conflicts: new Set(conflicts.map(({ villageId }) => villageId)),
    scores: latestScores(scores),
  }));
}
