import type { AwardInput, ClosingInput } from "@/lib/campaign/judging/schema";
import { writeRubric } from "@/lib/campaign/rubric/mutations";
import { exampleCriteria, writeCriteria } from "@/lib/campaign/rubric/rules";
import { type RubricInput, type RubricPurpose, rubricInput } from "@/lib/campaign/rubric/schema";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { value } from "./world";

/** A rubric as its form sends it: the example, or one of these criteria. */
export function rubricOf(
  campaignId: string | undefined,
  purpose: RubricPurpose,
  fields: Record<string, string> = writeCriteria(exampleCriteria[purpose]),
): RubricInput {
  return rubricInput.parse({ id: newId(), ...(campaignId && { campaignId }), purpose, ...fields });
}

/** Settles one; answers its id. */
export async function settleRubric(
  actor: Actor,
  campaignId: string,
  purpose: RubricPurpose,
  fields?: Record<string, string>,
) {
  const input = rubricOf(campaignId, purpose, fields);
  value(await writeRubric(actor, input));
  return input.id;
}

/** What is filled in when judging is closed, today. */
export function closingOf(campaignId: string): ClosingInput {
  const chair = { chairName: "Mahmudi", chairOffice: "Kepala Dinas" };
  return { campaignId, heldOn: today(), place: "Pendopo Tuban", ...chair };
}

/** What is filled in when a participant is given something for its rank, today. */
export function awardOf(campaignId: string, villageCode: string, rank: number): AwardInput {
  const given = { rank, award: `Juara ${rank}`, awardedOn: today(), place: "Jakarta" };
  return { id: newId(), campaignId, villageCode, ...given };
}
