"use server";

import { formAction } from "@/lib/platform/action";
import { joinInput, leaveInput } from "../schema";
import { enterVillages, withdrawVillage } from "./mutations";

export const enterVillagesAction = formAction(joinInput, enterVillages, () => ({ status: "done" }));
export const withdrawVillageAction = formAction(leaveInput, withdrawVillage, () => ({ status: "done" }));
