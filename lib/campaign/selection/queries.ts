import { type Day, earlierOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { canRun } from "../policy";
import { findCampaign } from "../queries";
import { findRubric } from "../rubric/queries";
import { readBoard } from "./board/queries";
import { canSelect } from "./policy";
import { keptBoard } from "./schema";
import { sensitivity } from "./sensitivity/rules";

/** Figures are read as of today while a contest runs, and afterwards as of its deadline. */
export function figuresDay(deadline: Day): Day {
  return earlierOf(deadline, today());
}

/** The candidates of a contest side by side, what other weights would change, and the decision; null out of reach. */
export async function selectionPage(actor: Actor, campaignId: string) {
  if (!canSelect(actor)) return null;
  return asActor(actor, async (tx) => {
    const campaign = await findCampaign(tx, campaignId);
    if (!campaign) return null;
    const day = figuresDay(campaign.deadline);
    const rubric = await findRubric(tx, campaignId, "SELECTION");
    const rows = rubric ? await readBoard(tx, campaignId, rubric, day) : [];
    const contenders = rows.map(({ village, lines }) => ({
      id: village.code,
      values: Object.fromEntries(lines.map(({ criterion, value }) => [criterion.key, value])),
    }));
    return {
      campaign,
      mayWriteRubric: canRun(actor, campaign),
      day,
      rubric,
      rows,
      variants: rubric ? sensitivity(rubric.criteria, contenders) : [],
      nomination: await findNomination(tx, campaignId),
    };
  });
}

export type SelectionPage = NonNullable<Awaited<ReturnType<typeof selectionPage>>>;

/** The decision of a contest within reach, with what every candidate had when it was taken. */
export async function findNomination(tx: Tx, campaignId: string) {
  const found = await tx.campaignNomination.findFirst({
    where: { campaignId },
    include: { candidate: { include: { village: { include: { district: true } } } } },
    orderBy: { at: "desc" },
  });
  if (!found) return null;
  const { candidate, board, decidedOn, ...rest } = found;
  const { code, name, kind, district } = candidate.village;
  return {
    ...rest,
    decidedOn: asDay(decidedOn),
    village: { code, name, kind, districtName: district.name },
    board: keptBoard.parse(board),
  };
}

export type Nomination = NonNullable<Awaited<ReturnType<typeof findNomination>>>;
