"use server";

import { formAction } from "@/lib/platform/action";
import { removeMap } from "./mutations";
import { removeMapInput } from "./schema";

export const removeMapAction = formAction(removeMapInput, removeMap, () => ({ status: "done" }));
