import { recordAudit } from "@/lib/audit/mutations";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { takeCampaign } from "../mutations";
import { findRubric } from "../rubric/queries";
import { criterionRows } from "../rubric/schema";
import { readBoard } from "./board/queries";
import { findCandidateVillage } from "./candidate/queries";
import { canSelect } from "./policy";
import { figuresDay } from "./queries";
import { boardAsKept } from "./rules";
import type { CandidateInput, CandidateScoresInput, NominationInput } from "./schema";

type Closed = "NOT_ALLOWED" | "CAMPAIGN_UNKNOWN" | "CAMPAIGN_CANCELLED" | "SELECTION_OVER";

/** Looks at a village for a contest; the same village twice is one candidate. */
export function proposeCandidate(
  actor: Actor,
  { campaignId, village: text }: CandidateInput,
): Promise<Result<null, Closed | "CANDIDATE_UNKNOWN" | "CANDIDATE_AMBIGUOUS" | "VILLAGE_OUTSIDE">> {
  return asActor(actor, async (tx) => {
    const campaign = await openSelection(tx, actor, campaignId);
    if (!campaign.ok) return campaign;
    const village = await findCandidateVillage(tx, text);
    if (!village.ok) return village;
    const { id: villageId, regencyId } = village.value;
    if (!campaign.value.regencyIds.includes(regencyId))
      return refuse("VILLAGE_OUTSIDE", undefined, "village");
    const made = await tx.campaignCandidate.createMany({
      data: [{ campaignId, villageId, regencyId, byId: actor.id ?? "", byName: actor.name }],
      skipDuplicates: true,
    });
    if (made.count > 0) await audit(tx, actor, "proposeCandidate", campaignId, village.value);
    return ok(null);
  });
}

/** Judges a candidate; what is given again with another score or other evidence counts instead of what was before. */
export function scoreCandidate(
  actor: Actor,
  input: CandidateScoresInput,
): Promise<Result<null, Closed | "CANDIDATE_UNKNOWN" | "RUBRIC_CHANGED" | "OUT_OF_SCALE">> {
  return asActor(actor, async (tx) => {
    const { campaignId, villageCode, rubricId } = input;
    const campaign = await openSelection(tx, actor, campaignId);
    if (!campaign.ok) return campaign;
    const rubric = await findRubric(tx, campaignId, "SELECTION");
    if (rubric?.id !== rubricId) return refuse("RUBRIC_CHANGED");
    const board = await readBoard(tx, campaignId, rubric, figuresDay(asDay(campaign.value.deadline)));
    const row = board.find(({ village }) => village.code === villageCode);
    if (!row) return refuse("CANDIDATE_UNKNOWN");
    const { id: villageId, regencyId } = row.village;
    const given = [];
    for (const n of criterionRows) {
      const [value, evidence = ""] = [input[`valuec${n}`], input[`evidencec${n}`]];
      const line = row.lines.find(({ criterion }) => criterion.key === `c${n}`);
      if (value === undefined || line?.criterion.measure !== "JUDGED") continue;
      const { key, full } = line.criterion;
      if (value > full) return refuse("OUT_OF_SCALE", { full }, `valuec${n}`);
      if (line.judged?.value === value && line.judged.evidence === evidence) continue;
      const by = { byId: actor.id ?? "", byName: actor.name };
      given.push({ campaignId, villageId, regencyId, rubricId, criterion: key, value, evidence, ...by });
    }
    await tx.candidateScore.createMany({ data: given });
    const details = { criteria: given.length };
    if (given.length > 0) await audit(tx, actor, "scoreCandidate", campaignId, row.village, details);
    return ok(null);
  });
}

type NominationRefusals =
  | Closed
  | "CANDIDATE_UNKNOWN"
  | "RUBRIC_MISSING"
  | "SCORES_MISSING"
  | "DAY_IN_FUTURE";

/** Decides who goes into the contest, and keeps what every candidate had at this moment. */
export function nominate(actor: Actor, input: NominationInput): Promise<Result<null, NominationRefusals>> {
  return asActor(actor, async (tx) => {
    const { id, campaignId, villageCode, decidedOn, number = null, ...decision } = input;
    if (canSelect(actor) && (await tx.campaignNomination.findUnique({ where: { id } }))) return ok(null);
    const campaign = await openSelection(tx, actor, campaignId);
    if (!campaign.ok) return campaign;
    if (decidedOn > today()) return refuse("DAY_IN_FUTURE", undefined, "decidedOn");
    const rubric = await findRubric(tx, campaignId, "SELECTION");
    if (!rubric) return refuse("RUBRIC_MISSING");
    const board = await readBoard(tx, campaignId, rubric, figuresDay(asDay(campaign.value.deadline)));
    const chosen = board.find(({ village }) => village.code === villageCode);
    if (!chosen) return refuse("CANDIDATE_UNKNOWN", undefined, "villageCode");
    const unjudged = board.flatMap(({ lines }) =>
      lines.filter(({ criterion, judged }) => criterion.measure === "JUDGED" && !judged),
    ).length;
    if (unjudged > 0) return refuse("SCORES_MISSING", { count: unjudged });
    const { id: villageId, regencyId } = chosen.village;
    await tx.campaignNomination.create({
      data: {
        id,
        campaignId,
        villageId,
        regencyId,
        rubricId: rubric.id,
        number,
        ...decision,
        decidedOn: asDate(decidedOn),
        board: boardAsKept(board),
        byId: actor.id ?? "",
        byName: actor.name,
      },
    });
    const details = { candidates: board.length, rank: chosen.rank };
    await audit(tx, actor, "nominateVillage", campaignId, chosen.village, details);
    return ok(null);
  });
}

/** A contest whose candidates are still being weighed by the actor, its other writers waiting. */
async function openSelection(tx: Tx, actor: Actor, campaignId: string) {
  if (!canSelect(actor)) return refuse("NOT_ALLOWED");
  const campaign = await takeCampaign(tx, campaignId);
  if (!campaign.ok) return campaign;
  const decided = await tx.campaignNomination.findFirst({ where: { campaignId }, select: { id: true } });
  return decided ? refuse("SELECTION_OVER") : campaign;
}

type Placed = { id: number; regencyId: number };

function audit(
  tx: Tx,
  actor: Actor,
  action: string,
  subjectId: string,
  { id, regencyId }: Placed,
  details: Record<string, number> = {},
) {
  return recordAudit(tx, actor, {
    action,
    subjectType: "campaign",
    subjectId,
    village: { id, regencyId },
    details,
  });
}
