import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { countMissing, type Sheet, settle } from "@/lib/campaign/judging/rules";
import { declarationInput } from "@/lib/campaign/judging/schema";
import { exampleCriteria } from "@/lib/campaign/rubric/rules";

const criteria = exampleCriteria.JUDGING;
const village = (villageId: number, joinedOn = "2026-01-01") => ({ villageId, joinedOn });
const sheet = (name: string, scores: Record<number, number[]>, conflicts: number[] = []): Sheet => ({
  name,
  conflicts: new Set(conflicts),
  scores: new Map(
    Object.entries(scores).map(([id, values]) => [
      Number(id),
      Object.fromEntries(values.map((value, at) => [`c${at + 1}`, value])),
    ]),
  ),
});
const order = (results: { villageId: number; rank: number }[]) =>
  results.map(({ villageId, rank }) => [villageId, rank]);

describe("results", () => {
  it("are the mean of the judges without an interest", () => {
    const sheets = [
      sheet("Ratna", { 1: [100, 100, 100, 100], 2: [50, 50, 50, 50] }),
      sheet("Hasan", { 1: [0, 0, 0, 0], 2: [60, 60, 60, 60] }, [1]),
    ];
    const [first, second] = settle(criteria, [village(1), village(2)], sheets);
    expect(first).toMatchObject({ villageId: 1, total: 100, judges: [{ name: "Ratna", total: 100 }] });
    expect(second).toMatchObject({ villageId: 2, total: 55, rank: 2 });
  });

  it("that are equal are decided by the first criterion, then the next, then by who joined earlier", () => {
    // 30 for Coverage, 25 for Diseminasi, 20 for Regulasi, 25 for Inisiatif.
    const given = sheet("Ratna", {
      1: [50, 60, 50, 40],
      2: [50, 40, 50, 60],
      3: [100, 20, 25, 20],
      4: [50, 60, 50, 40],
      5: [50, 60, 50, 40],
    });
    const villages = [village(5), village(4, "2025-12-31"), village(3), village(2), village(1)];
    const results = settle(criteria, villages, [given]);
    expect(results.map(({ total }) => total)).toEqual([50, 50, 50, 50, 45]);
    expect(order(results)).toEqual([
      [4, 1],
      [5, 2],
      [1, 2],
      [2, 4],
      [3, 5],
    ]);
  });

  it("of a village that nobody may score are none", () => {
    const results = settle(criteria, [village(1), village(2)], [sheet("Hasan", { 2: [1, 1, 1, 1] }, [1])]);
    expect(results.at(-1)).toMatchObject({ villageId: 1, total: null });
  });

  test("rank everybody, whoever comes first in the lists", () => {
    const score = fc.integer({ min: 0, max: 100 });
    const row = fc.tuple(score, score, score, score);
    const any = fc.array(fc.array(row, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(any, (judges) => {
        const villages = [1, 2, 3, 4].map((id) => village(id, `2026-01-0${id}`));
        const sheets = judges.map((rows, at) =>
          sheet(`Juri ${at}`, Object.fromEntries(rows.map((values, id) => [id + 1, [...values]]))),
        );
        const results = settle(criteria, villages, sheets);
        expect(order(settle(criteria, [...villages].reverse(), [...sheets].reverse()))).toEqual(
          order(results),
        );
        expect(results.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
        for (const { total, criteria: means } of results) {
          expect(total).toBeGreaterThanOrEqual(0);
          expect(total).toBeLessThanOrEqual(100);
          const sum = means.reduce((all, { points }) => all + points, 0);
          expect(Math.abs(sum - (total ?? 0))).toBeLessThan(0.03);
        }
      }),
    );
  });
});

test("a judge owes every score of every village without an interest", () => {
  const given = sheet("Hasan", { 1: [80, 70], 3: [1, 2, 3, 4] }, [2]);
  expect(countMissing(criteria, [1, 2, 3, 4], given)).toBe(2 + 4);
});

describe("a declaration", () => {
  const campaignId = "0198a1c2-7b1e-7c3d-8e4f-1234567890ab";
  const issues = (input: object) =>
    declarationInput
      .safeParse({ campaignId, ...input })
      .error?.issues.map(({ message, path }) => [message, path[0]]) ?? [];

  it("names villages and the interest, or says that there is none", () => {
    const villageCodes = "35.23.12.2002";
    expect(issues({})).toEqual([["DECLARATION_EMPTY", "none"]]);
    expect(issues({ villageCodes, reason: "Kakak saya", none: "yes" })).toEqual([
      ["DECLARATION_BOTH", "none"],
    ]);
    expect(issues({ villageCodes })).toEqual([["REQUIRED", "reason"]]);
    expect(issues({ villageCodes, reason: "Kakak saya" })).toEqual([]);
    expect(issues({ none: "yes" })).toEqual([]);
  });
});
