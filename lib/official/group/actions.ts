"use server";

import { formAction } from "@/lib/platform/action";
import { closeGroup, saveGroup } from "./mutations";
import { groupCodeInput, groupInput } from "./schema";

export const saveGroupAction = formAction(groupInput, saveGroup, () => ({ status: "done" }));

export const closeGroupAction = formAction(groupCodeInput, closeGroup, () => ({ status: "done" }));
