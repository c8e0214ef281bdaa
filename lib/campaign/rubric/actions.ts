"use server";

import { formAction } from "@/lib/platform/action";
import { writeRubric } from "./mutations";
import { rubricInput } from "./schema";

export const writeRubricAction = formAction(rubricInput, writeRubric, ({ campaignId, purpose }) => ({
  redirectTo: campaignId ? `/campaigns/${campaignId}/${purpose.toLowerCase()}` : "/rubrics",
}));
