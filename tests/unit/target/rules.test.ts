import fc from "fast-check";
import { expect, it, test } from "vitest";
import { denominatorOf, shareOf } from "@/lib/target/rules";

test("Karanglo: half of 1,524 households is 762", () => {
  expect(shareOf(50, 1524)).toBe(762);
});

it.each([
  [50, 1525, 763],
  [34.36, 401_000, 137_784],
  [0.01, 10_000, 1],
  [0.01, 10_001, 2],
  [100, 1524, 1524],
  [33.33, 3, 1],
])("%d %% of %d is %d", (percent, whole, expected) => {
  expect(shareOf(percent, whole)).toBe(expected);
});

test("a share is the least whole number that reaches the percentage", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 1, max: 10_000_000 }),
      (hundredths, whole) => {
        const share = BigInt(shareOf(hundredths / 100, whole)) * 10_000n;
        const exact = BigInt(hundredths) * BigInt(whole);
        expect(share >= exact).toBe(true);
        expect(share - exact < 10_000n).toBe(true);
      },
    ),
    { numRuns: 5000 },
  );
});

test("people are measured against the population, workers against the workers", () => {
  expect(denominatorOf("PERSON")).toBe("POPULATION");
  expect(denominatorOf("HOUSEHOLD")).toBe("HOUSEHOLDS");
  expect(denominatorOf("WORKER")).toBe("WORKERS");
  expect(denominatorOf("OFFICIAL")).toBe("OFFICIALS");
});
