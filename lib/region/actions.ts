"use server";

import { formAction } from "@/lib/platform/action";
import { describeVillage, recordFigure } from "./mutations";
import { figureInput, profileInput } from "./schema";

export const describeVillageAction = formAction(profileInput, describeVillage, () => ({ status: "done" }));
export const recordFigureAction = formAction(figureInput, recordFigure, () => ({ status: "done" }));
