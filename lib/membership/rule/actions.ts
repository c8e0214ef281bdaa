"use server";

import { formAction } from "@/lib/platform/action";
import { addRule } from "./mutations";
import { ruleInput } from "./schema";

export const addRuleAction = formAction(ruleInput, addRule, () => ({ status: "done" }));
