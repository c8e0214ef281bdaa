import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/platform/db/actor";
import { sessionCookie } from "./cookies";
import { readSession, type SignedIn } from "./sessions";
import { signInPath, wantedHeader } from "./wanted";

/** Who is signed in on this request, read once and from the database; null for nobody. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const token = (await cookies()).get(sessionCookie())?.value;
  return token ? readSession(token, (await headers()).get("x-client-address")) : null;
});

/** The actor of this request, or null. */
export async function currentActor(): Promise<Actor | null> {
  return (await signedIn())?.actor ?? null;
}

/** The actor of a page; sends everybody else to the sign-in page, and from there back again. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect(signInPath((await headers()).get(wantedHeader)));
}
