"use server";

import { formAction } from "@/lib/platform/action";
import { declarationInput, finishInput, sheetInput } from "../schema";
import { declareInterests, finishJudging, scoreParticipant } from "./mutations";

export const declareInterestsAction = formAction(declarationInput, declareInterests, () => ({
  status: "done",
}));
export const scoreParticipantAction = formAction(sheetInput, scoreParticipant, ({ campaignId }) => ({
  redirectTo: `/campaigns/${campaignId}/judging#participants`,
}));
export const finishJudgingAction = formAction(finishInput, finishJudging, () => ({ status: "done" }));
