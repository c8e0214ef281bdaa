"use server";

import { cookies, headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { formAction, publicFormAction } from "@/lib/platform/action";
import { hostCookieOptions, sessionCookie } from "@/lib/platform/auth/cookies";
import { signedIn } from "@/lib/platform/auth/session";
import { ok, refuse } from "@/lib/platform/result";
import { linkInput, passwordChangeInput, sessionInput } from "../schema";
import { acceptLink, changePassword, endOwnSession, signOutEverywhere } from "./mutations";

const done = () => ({ status: "done" as const });
const out = () => ({ redirectTo: "/sign-in" });
const nothing = z.strictObject({});

export const acceptLinkAction = publicFormAction(
  linkInput,
  async (input) => acceptLink(input, (await headers()).get("x-client-address")),
  () => ({ redirectTo: "/sign-in?ready=1" }),
);

export const changePasswordAction = formAction(
  passwordChangeInput,
  async (actor, input) => {
    const session = await signedIn();
    return session ? changePassword(actor, session.sessionId, input) : refuse("SIGNED_OUT");
  },
  async () => ({ status: "done", message: (await getTranslations("user.account"))("passwordSaved") }),
);

export const endSessionAction = formAction(sessionInput, endOwnSession, done);

export const signOutEverywhereAction = formAction(
  nothing,
  async (actor) => {
    await forgetCookie();
    return signOutEverywhere(actor);
  },
  out,
);

/** Ends this browser's session; signing out when already out is no error. */
export const signOutAction = publicFormAction(
  nothing,
  async () => {
    const session = await signedIn();
    if (session) await endOwnSession(session.actor, { sessionId: session.sessionId });
    await forgetCookie();
    return ok(null);
  },
  out,
);

async function forgetCookie() {
  (await cookies()).set(sessionCookie(), "", { ...hostCookieOptions(), maxAge: 0 });
}
