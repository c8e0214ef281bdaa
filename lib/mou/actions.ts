"use server";

import { formAction } from "@/lib/platform/action";
import { draftMou, reviseMou } from "./mutations";
import { draftInput, revisionInput } from "./schema";

export const draftMouAction = formAction(draftInput, draftMou, ({ id }) => ({ redirectTo: `/mous/${id}` }));
export const reviseMouAction = formAction(revisionInput, reviseMou, ({ id }) => ({
  redirectTo: `/mous/${id}`,
}));
