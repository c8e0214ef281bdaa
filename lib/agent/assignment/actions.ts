"use server";

import { getTranslations } from "next-intl/server";
import { formAction } from "@/lib/platform/action";
import { assignBlockInput, assignInput } from "../schema";
import { assignAgent, assignBlock } from "./mutations";

export const assignAgentAction = formAction(assignInput, assignAgent, () => ({ status: "done" }));
export const assignBlockAction = formAction(assignBlockInput, assignBlock, async ({ count }) => ({
  status: "done",
  message: (await getTranslations("agent"))("assign.done", { count }),
}));
