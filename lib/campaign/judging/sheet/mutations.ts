import { recordAudit } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { takeCampaign } from "../../mutations";
import { findRubric } from "../../rubric/queries";
import { listHeadedBy } from "../appointment/queries";
import { canJudge } from "../policy";
import { countMissing } from "../rules";
import type { DeclarationInput, SheetInput } from "../schema";
import { listParticipants, readOwnSheet } from "./queries";

type Shut = "NOT_ALLOWED" | "CAMPAIGN_UNKNOWN" | "CAMPAIGN_CANCELLED" | "JUDGING_CLOSED" | "JUDGE_FINISHED";

/** Says in which participants the judge has an interest, or in none. Said again, interests are added. */
export function declareInterests(
  actor: Actor,
  { campaignId, villageCodes = [], reason = "" }: DeclarationInput,
): Promise<Result<null, Shut | "PARTICIPANT_UNKNOWN">> {
  return asActor(actor, async (tx) => {
    const own = await takeOwnSheet(tx, actor, campaignId);
    if (!own.ok) return own;
    const { userId } = own.value;
    const participants = await listParticipants(tx, campaignId);
    const chosen = participants.filter(({ code }) => villageCodes.includes(code));
    if (chosen.length < villageCodes.length) return refuse("PARTICIPANT_UNKNOWN", undefined, "villageCodes");
    await tx.judgeDeclaration.create({ data: { campaignId, userId, conflicts: chosen.length } });
    await tx.judgeConflict.createMany({
      data: chosen.map(({ villageId, regencyId }) => ({ campaignId, userId, villageId, regencyId, reason })),
      skipDuplicates: true,
    });
    await audit(tx, actor, "declareInterests", campaignId, { conflicts: chosen.length });
    return ok(null);
  });
}

type SheetRefusals =
  | Shut
  | "DECLARATION_FIRST"
  | "PARTICIPANT_UNKNOWN"
  | "CONFLICT_DECLARED"
  | "JUDGE_IS_HEAD"
  | "RUBRIC_CHANGED"
  | "OUT_OF_SCALE";

/** Scores one participant; a score that is given again counts instead. Answers where the judge is to go on. */
export async function scoreParticipant(
  actor: Actor,
  { campaignId, villageCode, rubricId, ...given }: SheetInput,
): Promise<Result<{ campaignId: string }, SheetRefusals>> {
  if (!canJudge(actor)) return refuse("NOT_ALLOWED");
  const headed = await listHeadedBy(actor, campaignId, actor.name);
  return asActor(actor, async (tx) => {
    const own = await takeOwnSheet(tx, actor, campaignId);
    if (!own.ok) return own;
    const { userId, declaredAt, conflicts, scores } = own.value;
    if (!declaredAt) return refuse("DECLARATION_FIRST");
    const found = (await listParticipants(tx, campaignId)).find(({ code }) => code === villageCode);
    if (!found) return refuse("PARTICIPANT_UNKNOWN");
    const { villageId, regencyId, name: village, districtName: district } = found;
    if (conflicts.has(villageId)) return refuse("CONFLICT_DECLARED");
    if (headed.some(({ code }) => code === villageCode))
      return refuse("JUDGE_IS_HEAD", { name: actor.name, village, district });
    const rubric = await findRubric(tx, campaignId, "JUDGING");
    if (rubric?.id !== rubricId) return refuse("RUBRIC_CHANGED");
    const before = scores.get(villageId) ?? {};
    const rows = [];
    for (const { key, full } of rubric.criteria) {
      const field = `valuec${key.slice(1)}` as keyof typeof given;
      const value = given[field];
      if (value === undefined || value === before[key]) continue;
      if (value > full) return refuse("OUT_OF_SCALE", { full }, field);
      rows.push({ campaignId, userId, villageId, regencyId, criterion: key, value });
    }
    await tx.judgeScore.createMany({ data: rows });
    // Not which village: whom a judge scores when is nobody's business yet.
    if (rows.length > 0) await audit(tx, actor, "scoreParticipant", campaignId, { criteria: rows.length });
    return ok({ campaignId });
  });
}

/** The judge has finished: every participant without an interest has every score, and nothing changes any more. */
export function finishJudging(
  actor: Actor,
  { campaignId }: { campaignId: string },
): Promise<Result<null, Shut | "DECLARATION_FIRST" | "RUBRIC_MISSING" | "OWN_SCORES_MISSING">> {
  return asActor(actor, async (tx) => {
    const own = await takeOwnSheet(tx, actor, campaignId);
    if (!own.ok) return own;
    if (!own.value.declaredAt) return refuse("DECLARATION_FIRST");
    const rubric = await findRubric(tx, campaignId, "JUDGING");
    if (!rubric) return refuse("RUBRIC_MISSING");
    const ids = (await listParticipants(tx, campaignId)).map(({ villageId }) => villageId);
    const missing = countMissing(rubric.criteria, ids, own.value);
    if (missing > 0) return refuse("OWN_SCORES_MISSING", { count: missing });
    await tx.judgeSubmission.create({ data: { campaignId, userId: own.value.userId } });
    await audit(tx, actor, "finishJudging", campaignId);
    return ok(null);
  });
}

/** The actor's own sheet of a contest whose judging is open and that he or she has not finished. */
async function takeOwnSheet(tx: Tx, actor: Actor, campaignId: string) {
  if (!canJudge(actor) || actor.id === null) return refuse("NOT_ALLOWED");
  const campaign = await takeCampaign(tx, campaignId);
  if (!campaign.ok) return campaign;
  const own = await readOwnSheet(tx, campaignId, actor.id);
  if (!own) return refuse("CAMPAIGN_UNKNOWN");
  const closed = await tx.judgingClosing.findUnique({ where: { campaignId }, select: { campaignId: true } });
  if (closed) return refuse("JUDGING_CLOSED");
  return own.finishedAt ? refuse("JUDGE_FINISHED") : ok({ ...own, userId: actor.id });
}

function audit(tx: Tx, actor: Actor, action: string, subjectId: string, details = {}) {
  return recordAudit(tx, actor, { action, subjectType: "campaign", subjectId, details });
}
