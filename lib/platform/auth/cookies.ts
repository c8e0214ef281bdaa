import { env } from "@/lib/platform/env";

/** Whether the site is reached over https, which decides the Secure mark and the name of every cookie of ours. */
export function secureSite(): boolean {
  return env().APP_URL.startsWith("https:");
}

/** `__Host-session` on https: a browser then takes it only from this very host, for all of it and encrypted. */
export function hostCookie(name: string): string {
  return secureSite() ? `__Host-${name}` : name;
}

/** Holds the token of a signed-in browser. */
export function sessionCookie(): string {
  return hostCookie("session");
}

/** Out of reach for scripts and not sent along by forms on other sites. */
export function hostCookieOptions() {
  return { httpOnly: true, sameSite: "lax" as const, path: "/", secure: secureSite() };
}
