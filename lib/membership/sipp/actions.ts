"use server";

import { formAction } from "@/lib/platform/action";
import { answerForSipp } from "./mutations";
import { sippAnswerInput } from "./schema";

export const answerForSippAction = formAction(sippAnswerInput, answerForSipp, () => ({ status: "done" }));
