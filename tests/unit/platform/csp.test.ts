import { NextRequest } from "next/server";
import { beforeAll, describe, expect, it, test, vi } from "vitest";
import { csrfTokenOf, newCsrf } from "@/lib/platform/auth/csrf";
import { contentPolicy, pageHeaders } from "@/lib/platform/csp";
import { config, proxy } from "@/proxy";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
});

const rulesOf = (policy: string) =>
  Object.fromEntries(
    policy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1).join(" ")]),
  );

const ask = (path: string, { cookie = "", method = "GET", more = {} } = {}) =>
  proxy(
    new NextRequest(`http://localhost:3000${path}`, {
      method,
      headers: { ...more, ...(cookie && { cookie }) },
    }),
  );

/** A header of the request as the page will see it. */
const passedOn = (response: Response, name: string) => response.headers.get(`x-middleware-request-${name}`);

describe("the content policy", () => {
  it("lets only scripts with this answer's nonce run, and no page frame or post this one elsewhere", () => {
    expect(rulesOf(contentPolicy("abc", { secure: true }))).toEqual({
      "default-src": "'none'",
      "script-src": "'self' 'nonce-abc' 'strict-dynamic'",
      "style-src": "'self' 'nonce-abc'",
      "img-src": "'self' data:",
      "font-src": "'self'",
      "connect-src": "'self'",
      "manifest-src": "'self'",
      "worker-src": "'self'",
      "object-src": "'none'",
      "base-uri": "'none'",
      "form-action": "'self'",
      "frame-ancestors": "'none'",
      "upgrade-insecure-requests": "",
    });
  });

  it("does not send a site without https to an https that is not there", () => {
    expect(contentPolicy("abc", { secure: false })).not.toContain("upgrade-insecure-requests");
    expect(pageHeaders("/", { secure: false })).not.toHaveProperty("Strict-Transport-Security");
    expect(pageHeaders("/", { secure: true })).toHaveProperty("Strict-Transport-Security");
  });
});

describe("every page", () => {
  it("has a nonce of its own, which Next is told", () => {
    const [one, two] = [ask("/sign-in"), ask("/sign-in")].map((answer) => ({
      sent: answer.headers.get("content-security-policy"),
      told: passedOn(answer, "content-security-policy"),
    }));
    expect(one?.sent).toBe(one?.told);
    expect(one?.sent).not.toBe(two?.sent);
  });

  it("is kept by no cache, sniffed by nobody and named to no other site", () => {
    for (const path of ["/", "/sign-in", "/villages/35.23.12.2002", "/tidak-ada"]) {
      expect(Object.fromEntries(ask(path, { cookie: "session=x" }).headers)).toMatchObject({
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      });
    }
    expect(ask("/invitations/abc").headers.get("referrer-policy")).toBe("strict-origin");
  });
});

describe("the sign-in page", () => {
  it("gets a token that the cookie set with it vouches for, and believes none that was sent along", () => {
    const answer = ask("/sign-in", { more: { "x-csrf-token": "mine" } });
    const cookie = answer.cookies.get("csrf");
    expect(passedOn(answer, "x-csrf-token")).toBe(csrfTokenOf(cookie?.value));
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/" });
  });

  it("keeps a token that is still good, so that a second tab does not spoil the first", () => {
    const { token, cookie } = newCsrf();
    const answer = ask("/sign-in", { cookie: `csrf=${encodeURIComponent(cookie)}` });
    expect(passedOn(answer, "x-csrf-token")).toBe(token);
    expect(answer.cookies.get("csrf")).toBeUndefined();
  });

  it("is where visitors without a cookie are sent, remembering what they wanted; what they post goes through", () => {
    expect(ask("/users?role=ADMIN").headers.get("location")).toBe(
      "http://localhost:3000/sign-in?next=%2Fusers%3Frole%3DADMIN",
    );
    expect(ask("/users", { method: "POST" }).headers.get("location")).toBeNull();
    expect(ask("/invitations/abc").headers.get("location")).toBeNull();
    expect(ask("/users", { cookie: "session=x" }).headers.get("location")).toBeNull();
  });
});

test("pages with a dot in their address pass here, uploads and files do not", () => {
  const pattern = new RegExp(`^${config.matcher[0]}$`);
  for (const path of ["/", "/sign-in", "/villages/35.23.12.2002", "/villages/35.23.12.2002/members"])
    expect(pattern.test(path)).toBe(true);
  for (const path of [
    "/api/v1/villages/35.23.12.2002/imports",
    "/_next/static/a.js",
    "/icon.svg",
    "/favicon.ico",
  ])
    expect(pattern.test(path)).toBe(false);
});
