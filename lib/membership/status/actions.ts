"use server";

import { formAction } from "@/lib/platform/action";
import { confirmationInput, endInput, membershipIdInput } from "../schema";
import { confirmStatus, endMembership, reopenMembership } from "./mutations";

const done = () => ({ status: "done" as const });

export const endMembershipAction = formAction(endInput, endMembership, done);
export const reopenMembershipAction = formAction(membershipIdInput, reopenMembership, done);
export const confirmStatusAction = formAction(confirmationInput, confirmStatus, done);
