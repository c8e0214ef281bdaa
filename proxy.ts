import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { hostCookieOptions, secureSite, sessionCookie } from "@/lib/platform/auth/cookies";
import { csrfCookie, csrfHeader, csrfTokenOf, newCsrf } from "@/lib/platform/auth/csrf";
import { wantedHeader } from "@/lib/platform/auth/wanted";
import { contentPolicy, pageHeaders } from "@/lib/platform/csp";

const open = /^\/(sign-in|invitations)(\/|$)/;

/**
 * Courtesy and headers, never a check: who may see what is decided where the data is read.
 * Files and /api pass by, since a body that comes through here is cut at 10 MB; next.config.ts has their headers.
 * So do the pages without an account: they are the same for everybody, and say themselves how long they keep.
 */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  const site = { secure: secureSite(), development: process.env.NODE_ENV === "development" };
  const policy = contentPolicy(randomBytes(16).toString("base64"), site);
  const signedOut = !request.cookies.has(sessionCookie()) && !open.test(pathname);
  const reading = request.method === "GET" || request.method === "HEAD";
  const response =
    signedOut && reading ? toSignIn(request, pathname + search) : onward(request, pathname + search, policy);
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(pageHeaders(pathname, site))) response.headers.set(name, value);
  return response;
}

function toSignIn(request: NextRequest, wanted: string) {
  const target = request.nextUrl.clone();
  target.pathname = "/sign-in";
  target.search = wanted === "/" ? "" : `?${new URLSearchParams({ next: wanted })}`;
  return NextResponse.redirect(target);
}

function onward(request: NextRequest, wanted: string, policy: string) {
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set(wantedHeader, wanted);
  headers.delete(csrfHeader);
  if (request.nextUrl.pathname !== "/sign-in") return NextResponse.next({ request: { headers } });

  const held = csrfTokenOf(request.cookies.get(csrfCookie())?.value);
  const fresh = held ? null : newCsrf();
  headers.set(csrfHeader, held ?? fresh?.token ?? "");
  const response = NextResponse.next({ request: { headers } });
  if (fresh) response.cookies.set(csrfCookie(), fresh.cookie, hostCookieOptions());
  return response;
}

export const config = {
  matcher: [
    "/((?!api/|progress(?:/(?:campaigns/)?[^/]+(?:/card)?)?$|_next/static|_next/image|.*\\.(?:ico|svg|png|webmanifest|txt|js|css)$).*)",
  ],
};
