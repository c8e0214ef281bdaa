"use server";

import { formAction } from "@/lib/platform/action";
import { appointmentInput } from "../schema";
import { appointJudge } from "./mutations";

export const appointJudgeAction = formAction(appointmentInput, appointJudge, () => ({ status: "done" }));
