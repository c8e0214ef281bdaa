import { cookies } from "next/headers";
import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { hostCookie, hostCookieOptions, secureSite, sessionCookie } from "./cookies";
import { csrfCookie } from "./csrf";
import { deviceCookie, knownDevice, newDeviceMark } from "./device";
import { absoluteDays } from "./sessions";
import { signIn } from "./sign-in";
import { safeNext } from "./wanted";

const day = 86_400;

/** What was typed as e-mail before a refusal, so that nobody types it twice. */
export function typedEmailCookie(): string {
  return hostCookie("typed-email");
}

/** Where next-auth keeps the page to go to after signing in, as a whole address. */
export function wantedCookie(): string {
  return hostCookie("callback");
}

/** next-auth carries our opaque token and nothing else: what it means is in the session row. */
export function authOptions(): AuthOptions {
  process.env.NEXTAUTH_URL = env().APP_URL;
  const options = hostCookieOptions();
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: absoluteDays * day },
    useSecureCookies: secureSite(),
    cookies: {
      sessionToken: { name: sessionCookie(), options },
      csrfToken: { name: csrfCookie(), options },
      callbackUrl: { name: wantedCookie(), options },
    },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    jwt: {
      encode: async ({ token }) => String(token?.sub ?? ""),
      decode: async ({ token }) => (token ? { sub: token } : null),
    },
    callbacks: {
      jwt: ({ token, user }) => ({ sub: user?.id ?? token.sub }),
      redirect: ({ url, baseUrl }) => `${baseUrl}${safeNext(url.replace(baseUrl, ""))}`,
    },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: (given, request) => authorize(given, request.headers ?? {}),
      }),
    ],
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}

type Given = { email?: string; password?: string } | undefined;

/** Answers the token as the user's id. A refusal is thrown as the code that the sign-in page words. */
async function authorize(given: Given, headers: Record<string, string>): Promise<{ id: string }> {
  const email = (given?.email ?? "").trim().toLowerCase().slice(0, 200);
  const password = (given?.password ?? "").slice(0, 200);
  const jar = await cookies();
  const options = hostCookieOptions();
  jar.set(typedEmailCookie(), email, { ...options, maxAge: 300 });
  if (!email) throw new Error("EMAIL_MISSING");
  if (!password) throw new Error("PASSWORD_MISSING");
  const result = await signIn({
    email,
    password,
    device: knownDevice(jar.get(hostCookie(deviceCookie))?.value, email),
    address: headers["x-client-address"] ?? "",
    browser: headers["user-agent"] ?? "",
  }).catch((error) => {
    // next-auth would put the message of whatever is thrown into the address bar.
    const trace = headers["x-request-id"] ?? "-";
    log.error({ err: error, trace }, "sign-in failed");
    throw new Error(`UNEXPECTED:${trace}`);
  });
  if (!result.ok) throw new Error(result.params ? `${result.code}:${result.params.minutes}` : result.code);
  jar.set(hostCookie(deviceCookie), newDeviceMark(email), { ...options, maxAge: 180 * day });
  jar.set(typedEmailCookie(), "", { ...options, maxAge: 0 });
  return { id: result.value };
}
