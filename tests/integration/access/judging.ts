import { appointJudge } from "@/lib/campaign/judging/appointment/mutations";
import { listHeadedBy } from "@/lib/campaign/judging/appointment/queries";
import { giveAward } from "@/lib/campaign/judging/award/mutations";
import { closeJudging } from "@/lib/campaign/judging/closing/mutations";
import { minutesOfJudging } from "@/lib/campaign/judging/minutes/queries";
import { judgingPage, villageResults } from "@/lib/campaign/judging/queries";
import { declareInterests, finishJudging, scoreParticipant } from "@/lib/campaign/judging/sheet/mutations";
import { judgeHome, judgeSheet, scorePage } from "@/lib/campaign/judging/sheet/queries";
import { enterVillages } from "@/lib/campaign/participant/mutations";
import { writeRubric } from "@/lib/campaign/rubric/mutations";
import { campaignRubricPage, siteRubricsPage } from "@/lib/campaign/rubric/queries";
import { nominationForLetter } from "@/lib/campaign/selection/letter/queries";
import { nominate, proposeCandidate, scoreCandidate } from "@/lib/campaign/selection/mutations";
import { selectionPage } from "@/lib/campaign/selection/queries";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { findJudgeAccount, listJudgeAccounts } from "@/lib/user/queries";
import { awardOf, closingOf, nominationOf, rubricOf } from "@/tests/support/judging";
import { ownCampaign } from "./campaigns";
import type { ActionRow, Role, Target } from "./matrix";
import type { Read } from "./reads";
import type { Page, Route } from "./routes";

const holders: Role[] = ["ADMIN", "BRANCH"];

/** A contest of the actor's own with a rubric and the village as a candidate; of somebody else's it stays without. */
async function weighed(actor: Actor, target: Target) {
  const campaignId = await ownCampaign(actor, target);
  const rubric = rubricOf(campaignId, "SELECTION", { name1: "Kemauan", weight1: "100" });
  await writeRubric(actor, rubric);
  await proposeCandidate(actor, { campaignId, village: target.code });
  const scores = { valuec1: 50, evidencec1: "Uji" };
  return { campaignId, villageCode: target.code, rubricId: rubric.id, ...scores };
}

/** Of the matrix, how candidates are weighed and participants judged. */
export const judgingActions: Record<string, ActionRow> = {
  "lib/campaign/rubric/actions.ts#writeRubricAction": {
    may: holders,
    run: async (actor, target) => writeRubric(actor, rubricOf(await ownCampaign(actor, target), "SELECTION")),
  },
  "lib/campaign/selection/actions.ts#proposeCandidateAction": {
    may: ["BRANCH"],
    run: async (actor, target) =>
      proposeCandidate(actor, { campaignId: await ownCampaign(actor, target), village: target.code }),
  },
  "lib/campaign/selection/actions.ts#scoreCandidateAction": {
    may: ["BRANCH"],
    run: async (actor, target) => scoreCandidate(actor, await weighed(actor, target)),
  },
  "lib/campaign/selection/actions.ts#nominateAction": {
    may: ["BRANCH"],
    run: async (actor, target) => {
      const scores = await weighed(actor, target);
      await scoreCandidate(actor, scores);
      return nominate(actor, nominationOf(scores.campaignId, target.code));
    },
  },
  "lib/campaign/judging/appointment/actions.ts#appointJudgeAction": {
    may: holders,
    run: async (actor, target) =>
      appointJudge(actor, { campaignId: await ownCampaign(actor, target), userId: target.judgeId }),
  },
  "lib/campaign/judging/sheet/actions.ts#declareInterestsAction": {
    may: ["JUDGE"],
    run: (actor, { campaignId }) => declareInterests(actor, { campaignId, none: "yes" }),
  },
  "lib/campaign/judging/sheet/actions.ts#scoreParticipantAction": {
    may: ["JUDGE"],
    run: (actor, { campaignId, code }) =>
      scoreParticipant(actor, { campaignId, villageCode: code, rubricId: newId(), valuec1: 1 }),
  },
  "lib/campaign/judging/sheet/actions.ts#finishJudgingAction": {
    may: ["JUDGE"],
    run: (actor, { campaignId }) => finishJudging(actor, { campaignId }),
  },
  "lib/campaign/judging/closing/actions.ts#closeJudgingAction": {
    may: holders,
    run: async (actor, target) => closeJudging(actor, closingOf(await ownCampaign(actor, target))),
  },
  "lib/campaign/judging/award/actions.ts#giveAwardAction": {
    may: holders,
    run: async (actor, target) => {
      const campaignId = await ownCampaign(actor, target);
      await enterVillages(actor, { campaignId, villageCodes: [target.code] });
      const award = awardOf(campaignId, target.code, 1);
      // An administrator enters no village, and gets as far as the day.
      return giveAward(actor, actor.role === "ADMIN" ? { ...award, awardedOn: addDays(today(), 1) } : award);
    },
  },
};

export const judgingReads: Record<string, Read> = {
  "lib/campaign/rubric/queries.ts#campaignRubricPage": {
    may: ["BRANCH"],
    run: (actor, { campaignId }) => campaignRubricPage(actor, campaignId, "SELECTION"),
  },
  "lib/campaign/rubric/queries.ts#siteRubricsPage": {
    may: ["ADMIN"],
    run: (actor) => siteRubricsPage(actor),
  },
  "lib/campaign/selection/queries.ts#selectionPage": {
    may: ["BRANCH"],
    run: (actor, { campaignId }) => selectionPage(actor, campaignId),
  },
  "lib/campaign/selection/letter/queries.ts#nominationForLetter": {
    may: ["BRANCH"],
    run: (actor, { campaignId }) => nominationForLetter(actor, campaignId),
  },
  "lib/campaign/judging/appointment/queries.ts#listHeadedBy": {
    may: ["BRANCH", "JUDGE"],
    run: (actor, { campaignId, id }) => listHeadedBy(actor, campaignId, `Kades v${id}`),
  },
  "lib/campaign/judging/queries.ts#judgingPage": {
    may: holders,
    run: (actor, { campaignId }) => judgingPage(actor, campaignId),
  },
  "lib/campaign/judging/queries.ts#villageResults": {
    may: ["BRANCH", "VILLAGE", "REGENCY"],
    run: (actor, { code }) => villageResults(actor, code),
  },
  "lib/campaign/judging/minutes/queries.ts#minutesOfJudging": {
    may: ["BRANCH"],
    run: (actor, { campaignId }) => minutesOfJudging(actor, campaignId),
  },
  "lib/campaign/judging/sheet/queries.ts#judgeHome": {
    may: ["JUDGE"],
    run: async (actor, { campaignId }) => (await judgeHome(actor))?.filter(({ id }) => id === campaignId),
  },
  "lib/campaign/judging/sheet/queries.ts#judgeSheet": {
    may: ["JUDGE"],
    run: (actor, { campaignId }) => judgeSheet(actor, campaignId),
  },
  "lib/campaign/judging/sheet/queries.ts#scorePage": {
    may: ["JUDGE"],
    run: (actor, { campaignId, code }) => scorePage(actor, campaignId, code),
  },
  "lib/user/queries.ts#listJudgeAccounts": { may: holders, run: (actor) => listJudgeAccounts(actor) },
  "lib/user/queries.ts#findJudgeAccount": {
    may: holders,
    run: (actor, { judgeId }) => findJudgeAccount(actor, judgeId),
  },
};

const judged = (rest: string, may: Role[]): Page => ({
  path: ({ judgedId, code }) => `/campaigns/${judgedId}${rest.replace("CODE", code)}`,
  may,
});

export const judgingPages: Record<string, Page> = {
  "app/(main)/rubrics/page.tsx": { path: () => "/rubrics", may: ["ADMIN"] },
  "app/(main)/campaigns/[campaignId]/rubric/[purpose]/page.tsx": judged("/rubric/judging", ["BRANCH"]),
  "app/(main)/campaigns/[campaignId]/selection/page.tsx": judged("/selection", ["BRANCH"]),
  "app/(main)/campaigns/[campaignId]/judging/page.tsx": judged("/judging", ["ADMIN", "BRANCH", "JUDGE"]),
  "app/(main)/campaigns/[campaignId]/judging/[villageCode]/page.tsx": judged("/judging/CODE", ["JUDGE"]),
};

export const judgingRoutes: Record<string, Route> = {
  "GET app/api/v1/campaigns/[campaignId]/nomination/route.ts": {
    path: ({ judgedId }) => `/api/v1/campaigns/${judgedId}/nomination`,
    may: ["BRANCH"],
  },
  "GET app/api/v1/campaigns/[campaignId]/judging/minutes/route.ts": {
    path: ({ judgedId }) => `/api/v1/campaigns/${judgedId}/judging/minutes`,
    may: ["BRANCH"],
  },
};

/** What a browser would send with each of them. */
export const judgingForms: Record<string, (of: { code: string }) => Record<string, string>> = {
  writeRubricAction: () => ({ id: newId(), purpose: "SELECTION", name1: "Penyusup", weight1: "100" }),
  proposeCandidateAction: ({ code }) => ({ campaignId: newId(), village: code }),
  scoreCandidateAction: ({ code }) => ({
    campaignId: newId(),
    villageCode: code,
    rubricId: newId(),
    valuec1: "5",
    evidencec1: "Penyusup",
  }),
  nominateAction: ({ code }) => nominationOf(newId(), code),
  appointJudgeAction: () => ({ campaignId: newId(), userId: newId() }),
  declareInterestsAction: () => ({ campaignId: newId(), none: "yes" }),
  scoreParticipantAction: ({ code }) => ({
    campaignId: newId(),
    villageCode: code,
    rubricId: newId(),
    valuec1: "5",
  }),
  finishJudgingAction: () => ({ campaignId: newId() }),
  closeJudgingAction: () => ({ ...closingOf(newId()) }) as Record<string, string>,
  giveAwardAction: ({ code }) => ({ ...awardOf(newId(), code, 1), rank: "1" }),
};
