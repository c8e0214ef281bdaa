import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gatherFew, type MixGroup, owedBy } from "@/lib/contribution/dashboard/rules";
import { endings } from "@/lib/contribution/ending/rules";
import type { Tariffs } from "@/lib/contribution/tariff/rules";
import { costOfWays } from "@/lib/progress/cost/rules";
import { tellingGroups } from "@/lib/region/rules";

const relief = {
  basisPoints: 5000,
  segments: ["BPU"],
  programmes: ["JKK", "JKM"],
  sectors: [],
  exceptSectors: [],
  excludedFunding: ["APBD"],
  askFunding: ["CSR"],
};
const version = (kind: string, validFrom: string, validTo: string | null, content: object) => ({
  id: `${kind} ${validFrom}`,
  kind,
  validFrom,
  validTo,
  content,
  legalReference: "",
  source: "",
});
const tariffs = [
  version("BPU", "2015-07", null, {
    jkm: 6800,
    jhtBasisPoints: 200,
    bands: [
      { min: 0, base: 1_000_000, jkk: 10_000 },
      { min: 1_100_000, base: 1_200_000, jkk: 12_000 },
    ],
  }),
  version("RELIEF", "2026-04", "2026-12", relief),
] as unknown as Tariffs;

const group = (change: Partial<MixGroup>): MixGroup => ({
  segment: "BPU",
  sector: "FARMING",
  payer: "SELF",
  programmes: "JKK,JKM",
  income: 0,
  risk: "",
  paidUntil: "2026-10",
  members: 10,
  ...change,
});

describe("what a place owes", () => {
  test("is this month's of those who have not paid it, and what they are behind with", () => {
    const groups = [
      group({}),
      group({ paidUntil: "2026-11", members: 4 }),
      group({ paidUntil: "2026-08", members: 2 }),
    ];
    expect(owedBy(tariffs, groups, "2026-11", 3)).toEqual({
      members: 16,
      unpaidMembers: 12,
      outstanding: 12 * 8_400,
      arrears: 2 * 2 * 8_400,
      unknown: 0,
    });
  });

  test("has no arrears of who lapsed, the tariff of each month, and no relief where none holds", () => {
    expect(owedBy(tariffs, [group({ paidUntil: "2026-02" })], "2026-11", 3).arrears).toBe(0);
    expect(owedBy(tariffs, [group({ paidUntil: "2026-12" })], "2027-01", 3).outstanding).toBe(168_000);
    expect(owedBy(tariffs, [group({ payer: "CSR" })], "2026-11", 3).outstanding).toBe(168_000);
    expect(owedBy(tariffs, [group({ income: 1_150_000 })], "2026-11", 3).outstanding).toBe(94_000);
  });

  test("leaves employees without a wage out and says how many", () => {
    expect(owedBy(tariffs, [group({ segment: "PU" })], "2026-11", 3)).toMatchObject({
      outstanding: 0,
      unknown: 10,
    });
  });
});

test("what a few carry is told together, with the next smallest", () => {
  const source = (funding: "SELF" | "COMPANY" | "APBDES", members: number) => ({
    funding,
    scheme: "",
    members,
    rupiah: members * 8_400,
  });
  const [many, some, few] = [source("SELF", 40), source("COMPANY", 22), source("APBDES", 2)];
  expect(gatherFew([many, some])).toEqual({ told: [many, some], others: null });
  expect(gatherFew([many, some, few])).toEqual({
    told: [many],
    others: { members: 24, rupiah: 24 * 8_400 },
  });
});

test("nobody can work out a group of fewer than five from the total and the others", () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 12 });
  fc.assert(
    fc.property(sizes, (members) => {
      const rows = members.map((count) => ({ members: count }));
      const hidden = tellingGroups(rows);
      const behind = [...hidden];
      const told = rows.filter((row) => row.members > 0 && !hidden.has(row));
      expect(told.every(({ members: count }) => count >= 5)).toBe(true);
      const sum = behind.reduce((total, { members: count }) => total + count, 0);
      if (behind.length > 0 && told.length > 0) {
        expect(behind.length).toBeGreaterThan(1);
        expect(sum).toBeGreaterThanOrEqual(5);
      }
    }),
    { numRuns: 1000 },
  );
});

test("when a sponsor ends, its members would pay by the tariff of the month after", () => {
  const sponsored = {
    funding: "COMPANY" as const,
    payer: "PT Semen",
    until: "2026-12",
    segment: "BPU" as const,
    programmes: ["JKK", "JKM"] as ("JKK" | "JKM")[],
    sector: "FARMING",
    income: 0,
    risk: null,
    members: 3,
    rupiah: 25_200,
  };
  expect(
    endings(tariffs, [sponsored, { ...sponsored, until: "2026-11", members: 1, rupiah: 8_400 }], "2026-11"),
  ).toEqual([
    { funding: "COMPANY", payer: "PT Semen", until: "2026-11", members: 1, now: 8_400, alone: 8_400 },
    { funding: "COMPANY", payer: "PT Semen", until: "2026-12", members: 3, now: 25_200, alone: 50_400 },
  ]);
});

test("a target costs less by whoever has the relief, and each month what it costs then", () => {
  const ways = costOfWays(tariffs, 100, "2026-11");
  const of = (funding: string) => ways.find((way) => way.funding === funding);
  expect(of("SELF")).toMatchObject({
    each: 8_400,
    month: 840_000,
    year: (2 * 8_400 + 10 * 16_800) * 100,
    state: "APPLIES",
  });
  expect(of("APBD")).toMatchObject({ each: 16_800, year: 12 * 1_680_000, state: "EXCLUDED" });
  expect(of("CSR")).toMatchObject({ each: 16_800, state: "ASK" });
});
