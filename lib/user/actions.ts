"use server";

import { getTranslations } from "next-intl/server";
import { formAction } from "@/lib/platform/action";
import { env } from "@/lib/platform/env";
import { disableUser, enableUser, inviteUser, issueNewLink, type LinkIssued, rescopeUser } from "./mutations";
import { invitationInput, scopeInput, userInput } from "./schema";

const done = () => ({ status: "done" as const });

/** The link is shown once, to be handed over by the administrator. */
async function showLink({ token, purpose }: LinkIssued) {
  const t = await getTranslations("user.link");
  const link = `${env().APP_URL}/invitations/${token}`;
  return { status: "done" as const, message: t(purpose, { link }) };
}

export const inviteUserAction = formAction(invitationInput, inviteUser, showLink);
export const issueNewLinkAction = formAction(userInput, issueNewLink, showLink);
export const disableUserAction = formAction(userInput, disableUser, done);
export const enableUserAction = formAction(userInput, enableUser, done);
export const rescopeUserAction = formAction(scopeInput, rescopeUser, async () => ({
  status: "done",
  message: (await getTranslations("user"))("scopeSaved"),
}));
