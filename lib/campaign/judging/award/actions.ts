"use server";

import { formAction } from "@/lib/platform/action";
import { awardInput } from "../schema";
import { giveAward } from "./mutations";

export const giveAwardAction = formAction(awardInput, giveAward, () => ({ status: "done" }));
