import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleCriteria, readCriteria, sumOfWeights, writeCriteria } from "@/lib/campaign/rubric/rules";
import { type Criterion, rubricInput } from "@/lib/campaign/rubric/schema";
import { rankBy, scoreOf } from "@/lib/campaign/rubric/score/rules";
import { reweigh, sensitivity } from "@/lib/campaign/selection/sensitivity/rules";
import { newId } from "@/lib/platform/id";

const typed = (fields: Record<string, string>) => ({ id: newId(), purpose: "SELECTION", ...fields });
const read = (fields: Record<string, string>) => readCriteria(rubricInput.parse(typed(fields)));

describe("a rubric", () => {
  test("of weights that do not add up is refused, saying what they add up to", () => {
    const three = { name1: "Sektor", weight1: "40", name2: "Akses", weight2: "37,5", name3: "Kemauan" };
    expect(read({ ...three, weight3: "12,5" })).toEqual({
      ok: false,
      code: "WEIGHTS_SUM",
      params: { sum: "90" },
      field: "weight1",
    });
    expect(read({ ...three, weight3: "22,5" }).ok).toBe(true);
  });

  test("of 33,33, 33,33 and 33,34 adds up", () => {
    const thirds = {
      name1: "A",
      weight1: "33,33",
      name2: "B",
      weight2: "33,33",
      name3: "C",
      weight3: "33,34",
    };
    expect(read(thirds).ok).toBe(true);
  });

  test("without a criterion, or with one twice, is refused", () => {
    expect(read({})).toMatchObject({ code: "CRITERIA_MISSING", field: "name1" });
    expect(read({ name1: "Akses", weight1: "50", name3: "akses", weight3: "50" })).toMatchObject({
      code: "CRITERION_TWICE",
      field: "name3",
    });
  });

  test("wants a weight for each name, and judges score nothing that is counted", () => {
    const issues = (fields: Record<string, string>) =>
      rubricInput.safeParse(typed(fields)).error?.issues.map(({ message, path }) => [message, path[0]]);
    expect(issues({ name1: "Akses" })).toEqual([["REQUIRED", "weight1"]]);
    expect(issues({ weight2: "5" })).toEqual([["REQUIRED", "name2"]]);
    expect(issues({ weight1: "-5", name1: "Akses" })).toEqual([["NUMBER_INVALID", "weight1"]]);
    expect(issues({ purpose: "JUDGING", name1: "Anggota", weight1: "100", measure1: "MEMBERS" })).toEqual([
      ["JUDGED_ONLY", "measure1"],
    ]);
  });

  test.each(["SELECTION", "JUDGING"] as const)("shipped as an example for %s is one", (purpose) => {
    const criteria = exampleCriteria[purpose];
    const again = readCriteria(rubricInput.parse({ id: newId(), purpose, ...writeCriteria(criteria) }));
    expect(again).toEqual({ ok: true, value: criteria });
  });
});

/** Criteria whose weights, in hundredths, add up to 100. */
const anyCriteria = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 }), fc.nat(4))
  .map(([parts, fulls]) => {
    const all = parts.reduce((sum, part) => sum + part, 0);
    const weights = parts.map((part) => Math.floor((part * 10_000) / all));
    weights[0] = (weights[0] ?? 0) + 10_000 - weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map(
      (weight, at): Criterion => ({
        key: `c${at + 1}`,
        name: `Kriteria ${at + 1}`,
        weight: weight / 100,
        measure: "JUDGED",
        full: [1, 3, 5, 100, 500][(fulls + at) % 5] ?? 100,
      }),
    );
  });
const anyValue = fc.option(fc.double({ min: -50, max: 1000, noNaN: true }), { nil: null });
const anyValues = fc
  .array(anyValue, { minLength: 8, maxLength: 8 })
  .map((list) => Object.fromEntries(list.map((value, at) => [`c${at + 1}`, value])));
const anyContenders = fc
  .array(anyValues, { minLength: 1, maxLength: 7 })
  .map((list) => list.map((values, at) => ({ id: `v${at}`, values })));

describe("scores", () => {
  test("are explained to the hundredth", () => {
    const scored = scoreOf(exampleCriteria.SELECTION, { c1: 4, c2: 1, c3: 70, c5: 100 });
    expect(scored.lines.map(({ points }) => points)).toEqual([16, 20, 14, 0, 15]);
    expect(scored).toMatchObject({ total: 65, missing: 1 });
  });

  test("stay between 0 and 100, and what is shown for each criterion adds up to the total", () => {
    fc.assert(
      fc.property(anyCriteria, anyValues, (criteria, values) => {
        expect(sumOfWeights(criteria)).toBe(100);
        const { lines, total } = scoreOf(criteria, values);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(100);
        expect(lines.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(total, 6);
      }),
      { numRuns: 1000 },
    );
  });

  test("of everything at its highest are 100", () => {
    fc.assert(
      fc.property(anyCriteria, (criteria) => {
        const best = Object.fromEntries(criteria.map(({ key, full }) => [key, full]));
        expect(scoreOf(criteria, best).total).toBe(100);
      }),
    );
  });
});

describe("a ranking", () => {
  const figure = fc.integer({ min: 0, max: 3 });
  const anyThings = fc
    .array(fc.tuple(figure, figure), { maxLength: 12 })
    .map((list) => list.map((figures, id) => ({ id, figures })));

  test("is total and stable, equals share a rank and the next ranks are left out", () => {
    fc.assert(
      fc.property(anyThings, (things) => {
        const ranked = rankBy(things, ({ figures }) => figures);
        expect(ranked.map(({ id }) => id).sort()).toEqual(things.map(({ id }) => id).sort());
        for (const one of ranked) {
          const better = things.filter(
            ({ figures: [a, b] }) => a > one.figures[0] || (a === one.figures[0] && b > one.figures[1]),
          );
          expect(one.rank).toBe(better.length + 1);
        }
        const equal = (rank: number) => ranked.filter((one) => one.rank === rank).map(({ id }) => id);
        for (const { rank } of ranked) expect(equal(rank)).toEqual(equal(rank).sort((a, b) => a - b));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("other weights", () => {
  test("would change the order where one village leads by a single criterion", () => {
    const criteria = exampleCriteria.SELECTION;
    const base = { c1: 5, c2: 0, c3: 50, c4: 60, c5: 100 };
    const contenders = [
      { id: "with", values: { ...base, c2: 1, c4: 0 } },
      { id: "without", values: base },
    ];
    const variants = sensitivity(criteria, contenders);
    const higher = variants.find(({ criterion, weight }) => criterion.key === "c2" && weight === 30);
    const lower = variants.find(({ criterion, weight }) => criterion.key === "c2" && weight === 10);
    expect(higher).toMatchObject({ changed: false, order: ["with", "without"] });
    expect(lower).toMatchObject({ changed: true, order: ["without", "with"] });
  });

  test("still add up, and say the order that a recomputation gives", () => {
    fc.assert(
      fc.property(anyCriteria, anyContenders, (criteria, contenders) => {
        for (const { criterion, weight, order, changed } of sensitivity(criteria, contenders)) {
          const again = reweigh(criteria, criterion.key, weight);
          expect(again.reduce((sum, one) => sum + one.weight, 0)).toBeCloseTo(100, 6);
          const total = (id: string) => scoreOf(again, contenders.find((one) => one.id === id)!.values).total;
          for (const [at, id] of order.entries())
            if (at > 0) expect(total(order[at - 1]!)).toBeGreaterThanOrEqual(total(id));
          if (contenders.length === 1) expect(changed).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});
