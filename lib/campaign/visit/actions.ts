"use server";

import { formAction } from "@/lib/platform/action";
import { closeVisit, drawVisit, tickMember } from "./mutations";
import { drawInput, tickInput, visitInput } from "./schema";

const done = () => ({ status: "done" as const });

export const drawVisitAction = formAction(drawInput, drawVisit, ({ id, campaignId }) => ({
  redirectTo: `/campaigns/${campaignId}/visit/${id}`,
}));
export const tickMemberAction = formAction(tickInput, tickMember, done);
export const closeVisitAction = formAction(visitInput, closeVisit, done);
