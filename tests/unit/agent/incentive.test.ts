import { describe, expect, it } from "vitest";
import { estimateOf, type IncentiveRule, incentiveOn } from "@/lib/agent/incentive/rules";

const of2018 = { threshold: 50, fixed: 500_000, perHeadTwo: 0, perHeadThree: 0, basisPoints: 750 };
const later = { threshold: 25, fixed: 0, perHeadTwo: 10_000, perHeadThree: 15_000, basisPoints: 1_500 };

describe("what a month may bring an agent", () => {
  it("is 615,600 for 30 new members with three programmes at 36,800", () => {
    const { lines, total } = estimateOf(later, { two: 0, three: 30, collected: 30 * 36_800 });
    expect(total).toBe(615_600);
    expect(lines).toEqual([
      { kind: "THREE", heads: 30, each: 15_000, rupiah: 450_000 },
      { kind: "SHARE", basisPoints: 1_500, of: 1_104_000, rupiah: 165_600 },
    ]);
  });

  it("is 375,600 for 30 with two programmes at 16,800", () => {
    expect(
      estimateOf(later, { two: 30, three: 0, collected: 30 * 16_800 }).lines.map(({ rupiah }) => rupiah),
    ).toEqual([300_000, 75_600]);
  });

  it("counts both together for the threshold, and each at its own", () => {
    expect(estimateOf(later, { two: 12, three: 13, collected: 0 })).toMatchObject({
      reached: true,
      total: 315_000,
    });
  });

  it("is the share alone below the threshold, and nothing where nothing was collected", () => {
    const below = estimateOf(later, { two: 24, three: 0, collected: 24 * 16_800 });
    expect(below).toMatchObject({ reached: false, heads: 24, threshold: 25, total: 60_480 });
    expect(below.lines.map(({ kind }) => kind)).toEqual(["SHARE"]);
    expect(estimateOf(later, { two: 0, three: 0, collected: 0 }).total).toBe(0);
  });

  it("was half a million and 7.5 per cent from 50 new members in 2018", () => {
    expect(estimateOf(of2018, { two: 50, three: 0, collected: 840_000 })).toMatchObject({ total: 563_000 });
    expect(estimateOf(of2018, { two: 49, three: 0, collected: 823_200 })).toMatchObject({ total: 61_740 });
  });

  it("takes the rule of the month", () => {
    const rules = [
      { validFrom: "2018-02", content: of2018 },
      { validFrom: "2020-01", content: later },
    ] as IncentiveRule[];
    expect(incentiveOn(rules, "2018-01")).toBeNull();
    expect(incentiveOn(rules, "2019-12")?.content).toBe(of2018);
    expect(incentiveOn(rules, "2020-01")?.content).toBe(later);
    expect(incentiveOn([...rules].reverse(), "2026-11")?.content).toBe(later);
  });
});
