import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Asked,
  firstOwed,
  judgeMonth,
  type Payable,
  payableMonths,
} from "@/lib/contribution/month/rules";
import { addMonths } from "@/lib/platform/dates";

const running: Payable = { startMonth: "2026-03", endMonth: null, endReason: null, alive: true };
const asked = (change: Partial<Asked> = {}): Asked => ({
  bookFrom: "2026-01",
  thisMonth: "2026-11",
  monthsAhead: 12,
  paid: new Set(),
  ...change,
});

describe("a month that is paid for", () => {
  test.each([
    ["2026-02", {}, "BEFORE_START"],
    ["2026-03", {}, null],
    ["2026-04", { bookFrom: "2026-05" }, "BEFORE_BOOK"],
    ["2026-04", { paid: new Set(["2026-04"]) }, "MONTH_PAID"],
    ["2026-12", {}, "MONTH_SKIPPED"],
    ["2026-12", { paid: new Set(["2026-11"]) }, null],
    ["2027-12", { paid: new Set(["2027-11"]) }, "MONTH_TOO_FAR"],
  ])("%s with %o: %s", (month, change, refusal) => {
    expect(judgeMonth(running, month, asked(change))).toBe(refusal);
  });

  test("is none after an end, and after a death says so", () => {
    expect(judgeMonth({ ...running, endMonth: "2026-06", endReason: "OWN_WISH" }, "2026-07", asked())).toBe(
      "AFTER_END",
    );
    expect(judgeMonth({ ...running, endMonth: "2026-06", endReason: "DECEASED" }, "2026-07", asked())).toBe(
      "AFTER_DEATH",
    );
    expect(judgeMonth({ ...running, alive: false }, "2026-07", asked())).toBe("AFTER_DEATH");
  });
});

test("who lapsed comes back with the present month, who is behind with the first unpaid one", () => {
  expect(firstOwed(running, asked({ paid: new Set(["2026-09"]) }), 3)).toBe("2026-10");
  expect(firstOwed(running, asked({ paid: new Set(["2026-04"]) }), 3)).toBe("2026-11");
  expect(firstOwed(running, asked({ paid: new Set(["2027-02"]) }), 3)).toBe("2027-03");
});

test("months ahead never leave one out, whatever is paid in whatever order", () => {
  const offset = fc.integer({ min: -8, max: 14 });
  fc.assert(
    fc.property(fc.array(fc.tuple(offset, fc.integer({ min: 1, max: 6 })), { maxLength: 12 }), (payments) => {
      const paid = new Set<string>();
      for (const [from, count] of payments)
        for (const month of payableMonths(running, asked({ paid }), addMonths("2026-11", from), count))
          paid.add(month);
      const ahead = [...paid].filter((month) => month > "2026-11");
      expect(ahead.every((month) => paid.has(addMonths(month, -1)))).toBe(true);
      expect([...paid].every((month) => month >= "2026-03" && month <= "2027-11")).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
