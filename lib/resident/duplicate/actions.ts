"use server";

import { formAction } from "@/lib/platform/action";
import { dismissPair, recallPair } from "./mutations";
import { pairInput } from "./schema";

const backToList = (_: null) => ({ status: "done" as const });

export const dismissPairAction = formAction(pairInput, dismissPair, backToList);
export const recallPairAction = formAction(pairInput, recallPair, backToList);
