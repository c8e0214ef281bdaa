"use server";

import { formAction } from "@/lib/platform/action";
import { addAgent, endAgent, openAgentOffice } from "./mutations";
import { agentInput, agentOfficeInput, endAgentInput } from "./schema";

export const openAgentOfficeAction = formAction(agentOfficeInput, openAgentOffice, () => ({
  status: "done",
}));
export const addAgentAction = formAction(agentInput, addAgent, ({ id }) => ({ redirectTo: `/agents/${id}` }));
export const endAgentAction = formAction(endAgentInput, endAgent, () => ({ status: "done" }));
