"use server";

import { formAction } from "@/lib/platform/action";
import { dismissPair, recallPair } from "./mutations";
import { pairInput } from "./schema";

export const dismissPairAction = formAction(pairInput, dismissPair, ({ villageCode }) => ({
  redirectTo: `/villages/${villageCode}/duplicates?dismissed=1`,
}));
export const recallPairAction = formAction(pairInput, recallPair, () => ({ status: "done" }));
