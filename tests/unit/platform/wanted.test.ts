import { expect, it, test } from "vitest";
import { safeNext, signInPath } from "@/lib/platform/auth/wanted";

it.each([
  "/",
  "/users?role=ADMIN&search=a%20b",
  "/villages/35.23.12.2002/members",
  "/ranking?asOf=2019-08-01",
])("%s is a page of ours", (path) => {
  expect(safeNext(path)).toBe(path);
});

it.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "/x\r\nSet-Cookie: a=b",
  "/sign-in?next=/sign-in",
  "evil",
  "",
  null,
  undefined,
])("%s leads to the start page", (path) => {
  expect(safeNext(path)).toBe("/");
});

test("whoever wanted the start page is not reminded of it", () => {
  expect(signInPath("/")).toBe("/sign-in");
  expect(signInPath("/users?role=ADMIN")).toBe("/sign-in?next=%2Fusers%3Frole%3DADMIN");
});
