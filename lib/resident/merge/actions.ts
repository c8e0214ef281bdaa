"use server";

import { formAction } from "@/lib/platform/action";
import { mergeResidents } from "./mutations";
import { mergeIdInput, mergeInput } from "./schema";
import { undoMerge } from "./undo/mutations";

export const mergeResidentsAction = formAction(mergeInput, mergeResidents, ({ keptId }) => ({
  redirectTo: `/residents/${keptId}?merged=1`,
}));

/** Says in the address, by field names alone, what stayed as it was written since. */
export const undoMergeAction = formAction(
  mergeIdInput,
  undoMerge,
  ({ keptId, goneId, changed, stillEnded }) => {
    const query = new URLSearchParams({ split: goneId });
    if (changed.length > 0) query.set("changed", changed.join("."));
    if (stillEnded > 0) query.set("ended", String(stillEnded));
    return { redirectTo: `/residents/${keptId}?${query}` };
  },
);
