"use server";

import { formAction } from "@/lib/platform/action";
import { nominate, proposeCandidate, scoreCandidate } from "./mutations";
import { candidateInput, candidateScoresInput, nominationInput } from "./schema";

export const proposeCandidateAction = formAction(candidateInput, proposeCandidate, () => ({
  status: "done",
}));
export const scoreCandidateAction = formAction(candidateScoresInput, scoreCandidate, () => ({
  status: "done",
}));
export const nominateAction = formAction(nominationInput, nominate, () => ({ status: "done" }));
