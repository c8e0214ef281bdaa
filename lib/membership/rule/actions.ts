"use server";

import { formAction } from "@/lib/platform/action";
import { resumeCovers } from "../cover/jobs";
import { addRule } from "./mutations";
import { ruleInput } from "./schema";

export const addRuleAction = formAction(
  ruleInput,
  async (actor, input) => {
    const added = await addRule(actor, input);
    if (added.ok) await resumeCovers();
    return added;
  },
  () => ({ status: "done" }),
);
