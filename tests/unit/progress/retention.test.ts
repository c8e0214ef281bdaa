import { expect, test } from "vitest";
import { type Cohort, shareAfter, sumCohorts } from "@/lib/progress/retention/rules";

const cohort = (started: number, of: number, kept: number): Cohort => {
  const cell = { of, kept };
  return { key: "x", started, after: { 1: cell, 3: cell, 6: cell, 12: cell } };
};
const exact = { rolling: false, hideFew: false };

test("a month's cohort is told once its months are over for everybody in it", () => {
  expect(shareAfter(cohort(10, 9, 9), 3, exact)).toBe("later");
  expect(shareAfter(cohort(10, 10, 4), 3, exact)).toBe(0.4);
});

test("what spans years takes those whose months are over", () => {
  expect(shareAfter(cohort(100, 40, 10), 12, { ...exact, rolling: true })).toBe(0.25);
  expect(shareAfter(cohort(100, 0, 0), 12, { ...exact, rolling: true })).toBe("later");
});

test("fewer than five people are hidden where people are not known by name", () => {
  expect(shareAfter(cohort(4, 4, 2), 1, { rolling: false, hideFew: true })).toBe("hidden");
  expect(shareAfter(cohort(5, 5, 0), 1, { rolling: false, hideFew: true })).toBe(0);
});

test("all cohorts together are their sums", () => {
  expect(sumCohorts([cohort(10, 10, 4), cohort(5, 0, 0)])).toMatchObject({
    started: 15,
    after: { 12: { of: 10, kept: 4 } },
  });
});
