"use server";

import { formAction } from "@/lib/platform/action";
import { agreeJob } from "./mutations";
import { jobInput } from "./schema";

export const agreeJobAction = formAction(jobInput, agreeJob, ({ schemeId, accountId }) => ({
  redirectTo: `/schemes/${schemeId}/savers/${accountId}`,
}));
