import { describe, expect, test } from "vitest";
import { arrearsOn, lapsesOn, overdueFrom, owedMonths, paidBefore } from "@/lib/contribution/arrears/rules";
import type { ProgrammeRule } from "@/lib/membership/rules";

const rule = (name: string, value: number, validFrom = "2015-07-01"): ProgrammeRule => ({
  name,
  value,
  validFrom,
  source: "",
});
const allowing = (months: number) => [
  rule("ARREARS_MONTHS", months),
  rule("BPU_DUE_DAY", 15),
  rule("PU_DUE_DAY", 10),
];

test("a month is overdue from the day after its due day in the next month", () => {
  expect(overdueFrom("2026-01", 15)).toBe("2026-02-16");
  expect(overdueFrom("2025-12", 15)).toBe("2026-01-16");
  expect(overdueFrom("2026-01", 31)).toBe("2026-03-01");
});

describe.each([
  { reading: 3, stillOn: "2026-06-15", lapses: "2026-06-16" },
  { reading: 2, stillOn: "2026-05-15", lapses: "2026-05-16" },
])("lapsing after $reading months, paid until January", ({ reading, stillOn, lapses }) => {
  const rules = allowing(reading);
  test.each([
    ["2026-03-15", 0],
    ["2026-03-16", 1],
    ["2026-04-15", 1],
    ["2026-04-16", 2],
    ["2026-05-16", 3],
    ["2026-06-16", 4],
  ])("on %s %i months are overdue", (day, months) => {
    expect(arrearsOn(rules, "BPU", "2026-01", day)).toBe(months);
  });
  test("cover ends on the day after the due day, and not before", () => {
    expect(lapsesOn(rules, "BPU", "2026-01")).toBe(lapses);
    expect(arrearsOn(rules, "BPU", "2026-01", stillOn)).toBe(reading);
    expect(arrearsOn(rules, "BPU", "2026-01", lapses)).toBe(reading + 1);
  });
});

test("arrears go over the end of a year", () => {
  expect(arrearsOn(allowing(3), "BPU", "2025-11", "2026-01-15")).toBe(0);
  expect(arrearsOn(allowing(3), "BPU", "2025-11", "2026-01-16")).toBe(1);
  expect(lapsesOn(allowing(3), "BPU", "2025-11")).toBe("2026-04-16");
});

test("employees have a due day of their own", () => {
  expect(arrearsOn(allowing(3), "PU", "2026-01", "2026-03-11")).toBe(1);
  expect(lapsesOn(allowing(3), "PU", "2026-01")).toBe("2026-06-11");
});

test("months paid in advance are no arrears", () => {
  expect(arrearsOn(allowing(3), "BPU", "2027-06", "2026-06-16")).toBe(0);
});

test("who has never paid counts as paid until the month before the start, or before the book", () => {
  expect(paidBefore("2026-05-20", "2026-03")).toBe("2026-04");
  expect(paidBefore("2024-05-20", "2026-03")).toBe("2026-02");
});

describe("rules that change", () => {
  const stricter = [...allowing(3), rule("ARREARS_MONTHS", 2, "2026-06-01")];
  test("a stricter rule takes cover away on its first day, not before", () => {
    expect(lapsesOn(stricter, "BPU", "2026-01")).toBe("2026-06-01");
    expect(lapsesOn(stricter, "BPU", "2025-12")).toBe("2026-05-16");
    expect(lapsesOn(stricter, "BPU", "2026-02")).toBe("2026-06-16");
  });
  test("a milder rule brings nobody back who had lapsed", () => {
    const milder = [...allowing(2), rule("ARREARS_MONTHS", 3, "2026-06-01")];
    expect(lapsesOn(milder, "BPU", "2026-01")).toBe("2026-05-16");
    expect(lapsesOn(milder, "BPU", "2026-02")).toBe("2026-07-16");
    expect(lapsesOn(milder, "BPU", "2026-01", "2026-05-20")).toBe("2026-05-20");
    expect(lapsesOn(milder, "BPU", "2026-01", "2026-06-01")).toBe("2026-06-16");
  });
  test("before any rule nobody is in arrears and nobody lapses", () => {
    expect(arrearsOn([], "BPU", "2026-01", "2026-12-01")).toBeNull();
    expect(lapsesOn([], "BPU", "2026-01")).toBeNull();
    expect(arrearsOn(allowing(3), "BPU", "2014-01", "2015-06-30")).toBeNull();
  });
});

test("what is owed are the overdue months, or the one whose arrears will end the cover", () => {
  const owed = (day: string, months: number, lapseDay: string) =>
    owedMonths(allowing(3), "BPU", day, { months, lapseDay });
  expect(owed("2026-05-20", 3, "2026-06-16")).toEqual({ from: "2026-02", to: "2026-04" });
  expect(owed("2026-01-16", 2, "2026-03-16")).toEqual({ from: "2025-11", to: "2025-12" });
  expect(owed("2026-03-15", 0, "2026-06-16")).toEqual({ from: "2026-02", to: "2026-02" });
});
