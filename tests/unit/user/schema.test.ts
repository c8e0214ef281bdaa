import { describe, expect, it, test } from "vitest";
import { browserName } from "@/components/user/browser-name";
import { invitationInput, newPassword, scopeInput } from "@/lib/user/schema";

const userId = "0198a1c2-7b1e-7c3d-8e4f-1234567890ab";
const issues = (input: object) =>
  scopeInput
    .safeParse({ userId, ...input }, { reportInput: true })
    .error?.issues.map(({ path, message }) => [path[0], message]) ?? [];

describe("a role and its territory", () => {
  it("asks for the one territory that the role needs", () => {
    expect(issues({ role: "ADMIN" })).toEqual([]);
    expect(issues({ role: "BRANCH" })).toEqual([["officeId", "REQUIRED"]]);
    expect(issues({ role: "VILLAGE" })[0]?.[0]).toBe("villageCode");
    expect(issues({ role: "REGENCY" })[0]?.[0]).toBe("regencyCode");
    expect(issues({})).toEqual([["role", "REQUIRED"]]);
  });

  it("does not look at what stands in the fields of other roles", () => {
    const rest = { officeId: "bukan", regencyCode: "bukan" };
    expect(issues({ role: "VILLAGE", villageCode: " 35.23.12.2002 ", ...rest })).toEqual([]);
    expect(issues({ role: "BRANCH", officeId: userId, villageCode: "bukan" })).toEqual([]);
  });

  it("refuses a code that is none", () => {
    expect(issues({ role: "VILLAGE", villageCode: "35.23.12" })).toEqual([
      ["villageCode", "VILLAGE_UNKNOWN"],
    ]);
    expect(issues({ role: "REGENCY", regencyCode: "3523" })).toEqual([["regencyCode", "REGENCY_UNKNOWN"]]);
    expect(issues({ role: "BRANCH", officeId: "x" })).toEqual([["officeId", "OFFICE_UNKNOWN"]]);
  });

  it("takes nothing that the form does not have", () => {
    expect(issues({ role: "ADMIN", disabledAt: "" })).not.toEqual([]);
    expect(issues({ role: "SYSTEM" })).not.toEqual([]);
  });
});

test("an e-mail address is one whatever its case and the spaces around it", () => {
  const form = { id: userId, name: " Dewi ", email: "  Dewi@Desa.Example ", role: "ADMIN" };
  expect(invitationInput.parse(form)).toMatchObject({ name: "Dewi", email: "dewi@desa.example" });
  const wrong = invitationInput.safeParse({ ...form, email: "dewi" });
  expect(wrong.error?.issues[0]?.message).toBe("EMAIL_INVALID");
});

test("a password is long, not adorned", () => {
  const judge = (text: string) => newPassword.safeParse(text).error?.issues[0]?.message ?? "fine";
  expect(judge("tiga kata ya")).toBe("fine");
  expect(judge("Pendek1!")).toBe("PASSWORD_SHORT");
  expect(judge("aaaaaaaaaaaaaaaa")).toBe("PASSWORD_SIMPLE");
  expect(judge("panjang sekali ".repeat(8))).toBe("fine");
  expect(judge("panjang sekali ".repeat(9))).toBe("PASSWORD_LONG");
});

it.each([
  [
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36",
    "Chrome",
    "Android",
  ],
  [
    "Mozilla/5.0 (Linux; Android 13; SM-A146P) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
    "Samsung Internet",
    "Android",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0",
    "Edge",
    "Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
    "Safari",
    "iPhone",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "Linux"],
  ["curl/8.5.0", null, null],
])("%s is told by its names", (agent, browser, system) => {
  expect(browserName(agent)).toEqual({ browser, system });
});
