"use server";

import { formAction } from "@/lib/platform/action";
import { baseInput } from "../schema";
import { setBase } from "./mutations";

export const setBaseAction = formAction(baseInput, setBase, () => ({ status: "done" }));
