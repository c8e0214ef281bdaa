"use server";

import { formAction } from "@/lib/platform/action";
import { assignTask } from "./mutations";
import { taskInput } from "./schema";

export const assignTaskAction = formAction(taskInput, assignTask, () => ({ status: "done" }));
