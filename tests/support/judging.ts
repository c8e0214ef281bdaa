import { appointJudge } from "@/lib/campaign/judging/appointment/mutations";
import { giveAward } from "@/lib/campaign/judging/award/mutations";
import { closeJudging } from "@/lib/campaign/judging/closing/mutations";
import type { AwardInput, ClosingInput } from "@/lib/campaign/judging/schema";
import { declareInterests, finishJudging, scoreParticipant } from "@/lib/campaign/judging/sheet/mutations";
import { writeRubric } from "@/lib/campaign/rubric/mutations";
import { exampleCriteria, writeCriteria } from "@/lib/campaign/rubric/rules";
import { type RubricInput, type RubricPurpose, rubricInput } from "@/lib/campaign/rubric/schema";
import { nominate, proposeCandidate, scoreCandidate } from "@/lib/campaign/selection/mutations";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { actorWith } from "./access";
import type { TestDatabase } from "./database";
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

/** What is filled in when a candidate is nominated, today. */
export function nominationOf(campaignId: string, villageCode: string) {
  const signer = { signerName: "Budi Santoso", signerOffice: "Kepala Kantor Cabang Bojonegoro" };
  return { id: newId(), campaignId, villageCode, reason: "Paling siap", decidedOn: today(), ...signer };
}

/** A contest of one village from its candidates to its award; answers the judge who scored it. */
export async function judgeContest(database: TestDatabase, officer: Actor, code: string, campaignId: string) {
  const about = { campaignId, villageCode: code };
  const only = { name1: "Kemauan", weight1: "100" };
  const weighing = await settleRubric(officer, campaignId, "SELECTION", only);
  value(await proposeCandidate(officer, { campaignId, village: code }));
  const judged = { valuec1: 80, evidencec1: "Rapat desa" };
  value(await scoreCandidate(officer, { ...about, rubricId: weighing, ...judged }));
  value(await nominate(officer, nominationOf(campaignId, code)));
  const rubricId = await settleRubric(officer, campaignId, "JUDGING", only);
  const [judge, partial] = [
    await actorWith(database, { role: "JUDGE" }, "Ratna Dewi"),
    await actorWith(database, { role: "JUDGE" }, "Hasan Basri"),
  ];
  for (const { id } of [judge, partial]) value(await appointJudge(officer, { campaignId, userId: id ?? "" }));
  value(await declareInterests(judge, { campaignId, none: "yes" }));
  value(await declareInterests(partial, { campaignId, villageCodes: [code], reason: "Kakak saya" }));
  value(await scoreParticipant(judge, { ...about, rubricId, valuec1: 70 }));
  for (const one of [judge, partial]) value(await finishJudging(one, { campaignId }));
  value(await closeJudging(officer, closingOf(campaignId)));
  value(await giveAward(officer, awardOf(campaignId, code, 1)));
  return { judgeId: judge.id ?? "" };
}
