"use server";

import { formAction } from "@/lib/platform/action";
import { registerMember } from "./mutations";
import { registrationInput } from "./schema";

export const registerMemberAction = formAction(registrationInput, registerMember, ({ id }) => ({
  redirectTo: `/memberships/${id}?registered=1`,
}));
