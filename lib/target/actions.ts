"use server";

import { formAction } from "@/lib/platform/action";
import { makeMainTarget, setTarget } from "./mutations";
import { mainTargetInput, targetInput } from "./schema";

const done = () => ({ status: "done" as const });

export const setTargetAction = formAction(targetInput, setTarget, done);
export const makeMainTargetAction = formAction(mainTargetInput, makeMainTarget, done);
