"use server";

import { formAction } from "@/lib/platform/action";
import { addRegulation, linkEvent, linkRegulation, unlinkEvidence } from "./mutations";
import { eventEvidenceInput, evidenceInput, regulationEvidenceInput, regulationInput } from "./schema";

const done = () => ({ status: "done" as const });

export const linkEventAction = formAction(eventEvidenceInput, linkEvent, done);
export const linkRegulationAction = formAction(regulationEvidenceInput, linkRegulation, done);
export const addRegulationAction = formAction(regulationInput, addRegulation, done);
export const unlinkEvidenceAction = formAction(evidenceInput, unlinkEvidence, done);
