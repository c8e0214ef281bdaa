import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, daysBetween } from "@/lib/platform/dates";
import { measurePace, neededOn, type PaceStatus, type Promised } from "@/lib/progress/rules";

const socorejo: Promised = { value: 3000, startsOn: "2019-08-01", baseline: 900, deadline: "2019-11-30" };
const fifteenADay = 900 - 7 * 15;

describe("Socorejo on 1 August 2019, 900 members and 3,000 promised", () => {
  const pace = measurePace(socorejo, 900, fifteenADay, "2019-08-01");

  it("needs 17.4 a day over the 121 days to 30 November", () => {
    expect(pace).toMatchObject({ achieved: 900, remaining: 2100, daysLeft: 121, perDayLastWeek: 15 });
    expect(pace.neededPerDay?.toFixed(1)).toBe("17.4");
  });

  it("needs 22.8 a day over the 92 days to 1 November", () => {
    const sooner = measurePace({ ...socorejo, deadline: "2019-11-01" }, 900, fifteenADay, "2019-08-01");
    expect(sooner.daysLeft).toBe(92);
    expect(sooner.neededPerDay?.toFixed(1)).toBe("22.8");
  });

  it("stands at 2,715 on the deadline and finishes on 19 December at 15 a day", () => {
    expect(pace).toMatchObject({ projectedTotal: 2715, projectedFinish: "2019-12-19", status: "BEHIND" });
  });

  it("has no pace since the start on the first day", () => {
    expect(pace.perDaySinceStart).toBeNull();
    expect(measurePace(socorejo, 960, fifteenADay, "2019-08-05").perDaySinceStart).toBe(15);
  });
});

describe("the status of a target of 100 between 1 and 31 March", () => {
  const promised: Promised = { value: 100, startsOn: "2026-03-01", baseline: 0, deadline: "2026-03-31" };
  const statusOn = (day: string, achieved: number, weekAgo: number) =>
    measurePace(promised, achieved, weekAgo, day).status;

  it.each<[string, string, number, number, PaceStatus]>([
    ["the day before the start", "2026-02-28", 20, 0, "NOT_STARTED"],
    ["the first day, at exactly the pace needed", "2026-03-01", 10, -11, "ON_PACE"],
    ["reached before the start", "2026-02-28", 100, 90, "REACHED"],
    ["one short and nobody in the last week", "2026-03-15", 99, 99, "BEHIND"],
    ["one short and one a week, with two weeks left", "2026-03-17", 99, 98, "ON_PACE"],
    ["projected to the very figure", "2026-03-17", 80, 70, "ON_PACE"],
    ["projected one short of it", "2026-03-17", 79, 69, "BEHIND"],
    ["the last day, reached", "2026-03-31", 100, 93, "REACHED"],
    ["the last day, one short", "2026-03-31", 99, 50, "BEHIND"],
    ["the day after, one short", "2026-04-01", 99, 50, "OVERDUE"],
    ["the day after, reached", "2026-04-01", 101, 50, "REACHED"],
    ["people leaving faster than they come", "2026-03-17", 90, 97, "BEHIND"],
  ])("%s", (_name, day, achieved, weekAgo, status) => {
    expect(statusOn(day, achieved, weekAgo)).toBe(status);
  });

  it("projects nothing after the deadline", () => {
    expect(measurePace(promised, 99, 50, "2026-04-01")).toMatchObject({
      projectedTotal: null,
      neededPerDay: null,
    });
  });

  it("names no finish more than ten years ahead", () => {
    const far = { ...promised, value: 100_000 };
    expect(measurePace(far, 7, 0, "2026-03-10").projectedFinish).toBeNull();
  });
});

const anyPromise = fc
  .record({
    start: fc.integer({ min: 0, max: 3000 }),
    length: fc.integer({ min: 1, max: 800 }),
    baseline: fc.nat(2000),
    more: fc.integer({ min: 1, max: 4000 }),
  })
  .map(({ start, length, baseline, more }): Promised => {
    const startsOn = addDays("2018-01-01", start);
    return { value: baseline + more, baseline, startsOn, deadline: addDays(startsOn, length) };
  });

const anyMoment = fc.record({
  promised: anyPromise,
  achieved: fc.nat(8000),
  weekAgo: fc.nat(8000),
  offset: fc.integer({ min: -400, max: 1200 }),
});

function pacesOf({
  promised,
  achieved,
  weekAgo,
  offset,
}: {
  promised: Promised;
  achieved: number;
  weekAgo: number;
  offset: number;
}) {
  const asOf = addDays(promised.startsOn, offset);
  return { promised, asOf, achieved, pace: measurePace(promised, achieved, weekAgo, asOf) };
}

test("the parts of a pace agree with each other", () => {
  fc.assert(
    fc.property(anyMoment, (moment) => {
      const { promised, asOf, achieved, pace } = pacesOf(moment);
      expect(pace.remaining).toBe(Math.max(0, promised.value - achieved));
      expect(pace.status === "REACHED").toBe(achieved >= promised.value);
      if (pace.status === "NOT_STARTED") expect(asOf < promised.startsOn).toBe(true);
      if (pace.status === "OVERDUE") expect(asOf > promised.deadline).toBe(true);
      if (pace.neededPerDay !== null)
        expect(achieved + pace.neededPerDay * pace.daysLeft).toBeCloseTo(promised.value, 6);
      if (pace.projectedFinish !== null) expect(pace.projectedFinish > asOf).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("a village is on pace exactly when the projected finish is not after the deadline", () => {
  fc.assert(
    fc.property(anyMoment, (moment) => {
      const { promised, pace } = pacesOf(moment);
      if (pace.status !== "ON_PACE" && pace.status !== "BEHIND") return;
      const inTime = pace.projectedFinish !== null && pace.projectedFinish <= promised.deadline;
      expect(pace.status).toBe(inTime ? "ON_PACE" : "BEHIND");
    }),
    { numRuns: 2000 },
  );
});

test("one more member never makes the outlook worse", () => {
  fc.assert(
    fc.property(anyMoment, (moment) => {
      const now = pacesOf(moment).pace;
      const more = pacesOf({ ...moment, achieved: moment.achieved + 1 }).pace;
      const order: PaceStatus[] = ["OVERDUE", "BEHIND", "NOT_STARTED", "ON_PACE", "REACHED"];
      expect(order.indexOf(more.status)).toBeGreaterThanOrEqual(order.indexOf(now.status));
      expect(more.projectedTotal ?? 0).toBeGreaterThanOrEqual(now.projectedTotal ?? 0);
    }),
    { numRuns: 2000 },
  );
});

test("the needed line runs from the baseline to the target in equal steps and stays there", () => {
  expect(neededOn(socorejo, "2019-08-01")).toBe(900);
  expect(neededOn(socorejo, "2019-11-30")).toBe(3000);
  expect(neededOn(socorejo, "2019-09-30")).toBeCloseTo(900 + (2100 * 60) / 121, 9);
  fc.assert(
    fc.property(anyPromise, fc.integer({ min: -300, max: 1200 }), (promised, offset) => {
      const day = addDays(promised.startsOn, offset);
      const needed = neededOn(promised, day);
      if (day <= promised.startsOn) expect(needed).toBe(promised.baseline);
      else if (day >= promised.deadline) expect(needed).toBe(promised.value);
      else {
        const step = needed - neededOn(promised, addDays(day, -1));
        const whole = daysBetween(promised.startsOn, promised.deadline);
        expect(step).toBeCloseTo((promised.value - promised.baseline) / whole, 6);
      }
    }),
    { numRuns: 1000 },
  );
});
