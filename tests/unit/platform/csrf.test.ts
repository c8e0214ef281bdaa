import { beforeAll, expect, test, vi } from "vitest";
import { csrfTokenOf, newCsrf } from "@/lib/platform/auth/csrf";
import { createCSRFToken } from "@/node_modules/next-auth/core/lib/csrf-token.js";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
});

const options = { secret: process.env.AUTH_SECRET };

test("next-auth accepts the token and the cookie that we make", () => {
  const { token, cookie } = newCsrf();
  const seen = createCSRFToken({ options, cookieValue: cookie, isPost: true, bodyValue: token });
  expect(seen).toEqual({ csrfTokenVerified: true, csrfToken: token });
});

test("we accept the cookie that next-auth makes", () => {
  const { csrfToken, cookie } = createCSRFToken({ options, isPost: false });
  expect(csrfTokenOf(cookie)).toBe(csrfToken);
});

test("a cookie made without the secret counts as none", () => {
  const { token, cookie } = newCsrf();
  const { cookie: other } = createCSRFToken({ options: { secret: "another" }, isPost: false });
  for (const forged of [undefined, "", token, `${token}|`, `${token}|0`, `x${cookie}`, `${cookie}0`, other])
    expect(csrfTokenOf(forged)).toBeNull();
});
