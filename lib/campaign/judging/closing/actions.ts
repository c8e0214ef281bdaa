"use server";

import { formAction } from "@/lib/platform/action";
import { closingInput } from "../schema";
import { closeJudging } from "./mutations";

export const closeJudgingAction = formAction(closingInput, closeJudging, () => ({ status: "done" }));
