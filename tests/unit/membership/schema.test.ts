import { expect, it, test } from "vitest";
import { confirmationInput, memberFilter, registrationInput } from "@/lib/membership/schema";

const typed = {
  id: "019aa000-0000-7000-8000-000000000001",
  villageCode: "35.23.12.2002",
  name: "Warti",
  nik: "3523125708850001",
  segment: "BPU",
  programmes: ["JKK", "JKM"],
  sector: "FISHING",
  payer: "SELF",
  startsOn: "2026-11-20",
  consentProof: "SIGNED_FORM",
  consentOn: "2026-11-20",
};

function refusals(change: Record<string, unknown>): string[] {
  const parsed = registrationInput.safeParse({ ...typed, ...change });
  return parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
}

test("one ticked box is a set of one, none is an empty set", () => {
  expect(registrationInput.parse({ ...typed, programmes: "JKK" }).programmes).toEqual(["JKK"]);
  expect(registrationInput.parse({ ...typed, programmes: undefined }).programmes).toEqual([]);
});

test("a member number may be typed with spaces", () => {
  expect(registrationInput.parse({ ...typed, kpj: "'1234 5678 990" }).kpj).toBe("12345678990");
});

it.each([
  ["ten digits of a member number", { kpj: "1234567899" }, "kpj: KPJ_NOT_11_DIGITS"],
  ["a letter in a member number", { kpj: "1234567899O" }, "kpj: KPJ_NOT_11_DIGITS"],
  ["nobody", { name: undefined }, "name: NAME_REQUIRED"],
  ["a NIK of 15 digits", { nik: "352312570885000" }, "nik: NIK_NOT_16_DIGITS"],
  ["31 February", { startsOn: "2026-02-31" }, "startsOn: DATE_INVALID"],
])("%s is refused", (_name, change, refusal) => {
  expect(refusals(change)).toContain(refusal);
});

it.each(["segment", "sector", "payer", "consentProof", "consentOn", "startsOn"])(
  "%s is required",
  (field) => {
    expect(refusals({ [field]: undefined }).some((refusal) => refusal.startsWith(`${field}:`))).toBe(true);
  },
);

test("a field that the form does not have is refused", () => {
  expect(refusals({ createdBy: typed.id })).not.toEqual([]);
  expect(
    confirmationInput.safeParse({
      membershipId: typed.id,
      status: "ACTIVE",
      day: "2026-01-01",
      regencyId: 3523,
    }).success,
  ).toBe(false);
});

test("a filter in an address that makes no sense is no filter", () => {
  expect(memberFilter.parse({ sector: "PIRACY", from: "2026-02-31", after: "1", segment: "BPU" })).toEqual({
    sector: undefined,
    from: undefined,
    after: undefined,
    segment: "BPU",
  });
});
