"use server";

import { formAction } from "@/lib/platform/action";
import { addIncentiveRule } from "./mutations";
import { incentiveInput } from "./schema";

export const addIncentiveRuleAction = formAction(incentiveInput, addIncentiveRule, () => ({
  status: "done",
}));
