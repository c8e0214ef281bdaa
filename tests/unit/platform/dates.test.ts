import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, eachDay, isDay, monthBefore, today } from "@/lib/platform/dates";

const anyDay = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

describe("a day", () => {
  test("must exist in the calendar", () => {
    expect(["2024-02-29", "2026-11-30"].every(isDay)).toBe(true);
    const refused = [
      "2026-02-29",
      "2026-02-31",
      "2026-13-01",
      "2026-1-1",
      "30-11-2026",
      "",
      "2026-01-01T00:00",
    ];
    expect(refused.filter(isDay)).toEqual([]);
  });

  test("Socorejo's deadlines lie 121 and 92 days after 1 August 2019", () => {
    expect(daysBetween("2019-08-01", "2019-11-30")).toBe(121);
    expect(daysBetween("2019-08-01", "2019-11-01")).toBe(92);
  });

  test("adding and counting undo each other", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  test("turns at the zone's midnight, not at Greenwich's", () => {
    expect(today("Asia/Jakarta", new Date("2026-11-29T16:59:59Z"))).toBe("2026-11-29");
    expect(today("Asia/Jakarta", new Date("2026-11-29T17:00:00Z"))).toBe("2026-11-30");
    expect(today("Asia/Jayapura", new Date("2026-11-29T15:00:00Z"))).toBe("2026-11-30");
  });

  test("a month before falls back to that month's last day", () => {
    expect(monthBefore("2026-11-21")).toBe("2026-10-21");
    expect(monthBefore("2026-03-31")).toBe("2026-02-28");
    expect(monthBefore("2024-03-30")).toBe("2024-02-29");
    expect(monthBefore("2026-01-05")).toBe("2025-12-05");
  });

  test("a run of days includes both ends and is empty backwards", () => {
    expect(eachDay("2024-02-28", "2024-03-01")).toEqual(["2024-02-28", "2024-02-29", "2024-03-01"]);
    expect(eachDay("2024-03-01", "2024-03-01")).toEqual(["2024-03-01"]);
    expect(eachDay("2024-03-02", "2024-03-01")).toEqual([]);
  });
});
