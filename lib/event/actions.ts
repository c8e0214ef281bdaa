"use server";

import { formAction } from "@/lib/platform/action";
import { cancelEvent, planEvent, reopenEvent, reviseEvent } from "./mutations";
import { cancelInput, eventIdInput, planInput, reviseInput } from "./schema";

const done = () => ({ status: "done" as const });
const toEvent = ({ id }: { id: string }) => ({ redirectTo: `/events/${id}` });

export const planEventAction = formAction(planInput, planEvent, toEvent);
export const reviseEventAction = formAction(reviseInput, reviseEvent, toEvent);
export const cancelEventAction = formAction(cancelInput, cancelEvent, done);
export const reopenEventAction = formAction(eventIdInput, reopenEvent, done);
