import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { effectOf, medianOf, windowDays, windows } from "@/lib/event/effect/rules";
import { groupsFromText, textFromGroups } from "@/lib/event/group/rules";
import { weeksOf } from "@/lib/event/month/rules";
import { attendanceOf, eventState } from "@/lib/event/rules";
import { planInput } from "@/lib/event/schema";
import { addDays, addMonths, daysBetween, eachDay, monthOf } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";

const anyDay = fc.integer({ min: 0, max: 12_000 }).map((count) => addDays("2010-01-01", count));

describe("where an event stands", () => {
  const facts = { day: "2026-11-22", isCancelled: false, isReported: false };
  it.each([
    ["2026-11-21", "PLANNED"],
    ["2026-11-22", "TODAY"],
    ["2026-11-23", "UNREPORTED"],
  ])("on %s: %s", (today, state) => expect(eventState(facts, today)).toBe(state));

  test("it was held once somebody has said who came; cancelled it stays cancelled", () => {
    expect(eventState({ ...facts, isReported: true }, "2026-11-23")).toBe("HELD");
    expect(eventState({ ...facts, isReported: true, isCancelled: true }, "2026-11-23")).toBe("CANCELLED");
  });
});

test("of count and list the larger is who was present, and more than the hall holds is only said", () => {
  expect(attendanceOf(0, 12, 100)).toEqual({
    counted: 0,
    listed: 12,
    present: 12,
    differ: false,
    beyondCapacity: 0,
  });
  expect(attendanceOf(120, 115, 100)).toMatchObject({ present: 120, differ: true, beyondCapacity: 20 });
  expect(attendanceOf(120, 120, null)).toMatchObject({ differ: false, beyondCapacity: 0 });
});

describe("invited groups", () => {
  it.each([
    ["Petani, 40", [{ name: "Petani", expected: 40 }]],
    ["Petani 40 orang", [{ name: "Petani", expected: 40 }]],
    ["  RT/RW :  1.200 ", [{ name: "RT/RW", expected: 1200 }]],
    [
      "PKK\n\nKarang   Taruna",
      [
        { name: "PKK", expected: null },
        { name: "Karang Taruna", expected: null },
      ],
    ],
    ["Petani, 40\npetani, 50", [{ name: "petani", expected: 50 }]],
    ["RT 3", [{ name: "RT 3", expected: null }]],
    [", 40\n-", []],
  ])("%j", (text, groups) => expect(groupsFromText(text)).toEqual(groups));

  test("written out and read again they are the same", () => {
    const name = fc.stringMatching(/^[A-Z][a-z/]{0,9}( [A-Z][a-z]{0,9})?$/);
    const expected = fc.option(fc.nat(9999));
    const groups = fc.uniqueArray(fc.record({ name, expected }), {
      selector: (one) => one.name.toLowerCase(),
    });
    fc.assert(
      fc.property(groups, (list) => {
        expect(groupsFromText(textFromGroups(list))).toEqual(list);
      }),
    );
  });
});

describe("what comes in", () => {
  const sent = {
    id: newId(),
    villageCode: "35.23.12.2002",
    kind: "OUTREACH",
    day: "2026-11-26",
    startsAt: "9.00",
    place: "Balai desa",
    host: "Pemdes",
  };
  const issue = (change: object) => planInput.safeParse({ ...sent, ...change }).error?.issues[0];

  test("times as people write them", () => expect(planInput.parse(sent).startsAt).toBe("09:00"));
  it.each([
    [{ startsAt: "24.00" }, "TIME_INVALID", "startsAt"],
    [{ startsAt: "10.30", endsAt: "10.30" }, "END_NOT_AFTER_START", "endsAt"],
    [{ day: "2026-02-31" }, "DATE_INVALID", "day"],
    [{ day: "0206-02-03" }, "DATE_INVALID", "day"],
    [{ capacity: "1.000.000" }, "NUMBER_INVALID", "capacity"],
    [{ groups: Array.from({ length: 41 }, (_, at) => `RT ${at}`).join("\n") }, "GROUPS_TOO_MANY", "groups"],
  ])("%j is %s at %s", (change, message, field) => {
    expect(issue(change)).toMatchObject({ message, path: [field] });
  });
});

describe("the grid of a month", () => {
  test("is whole weeks from Monday on, has every day of the month and no week without one", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const month = monthOf(day);
        const weeks = weeksOf(month);
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          expect(new Date(`${week[0]}T00:00:00Z`).getUTCDay()).toBe(1);
          expect(week.some((one) => monthOf(one) === month)).toBe(true);
        }
        const days = weeks.flat();
        expect(days).toEqual(eachDay(days[0] ?? "", days.at(-1) ?? ""));
        expect(days).toContain(day);
        expect(addMonths(addMonths(month, 1), -1)).toBe(month);
        expect(monthOf(addDays(weeks.at(-1)?.at(-1) ?? "", 1))).toBe(addMonths(month, 1));
      }),
    );
  });
  test("November 2026 begins on a Sunday, so its first week is October's", () => {
    expect(weeksOf("2026-11")[0]).toEqual(eachDay("2026-10-26", "2026-11-01"));
    expect(addMonths("2026-01", -1)).toBe("2025-12");
  });
});

describe("registrations around an event", () => {
  test("before, on and after the day share nothing and lose nothing", () => {
    const registered = fc.array(fc.record({ day: fc.integer({ min: -60, max: 60 }), count: fc.nat(50) }));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5, max: 90 }), registered, (event, later, list) => {
        const rows = list.map(({ day, count }) => ({ day: addDays(event, day), count }));
        const today = addDays(event, later);
        for (const effect of effectOf(event, rows, today)) {
          const { before, after } = windowDays(event, effect.days, today);
          const from = (first: string, last: string) =>
            rows.filter(({ day }) => day >= first && day <= last).reduce((sum, { count }) => sum + count, 0);
          expect(effect.before + effect.onTheDay + effect.after).toBe(
            from(before.first, effect.gone > 0 ? after.last : event),
          );
          expect(daysBetween(before.first, event)).toBe(effect.days);
          expect(effect.gone).toBe(Math.max(0, Math.min(effect.days, later)));
        }
      }),
    );
  });

  test("twelve of thirty days are over twelve days later, and tomorrow's registration is not counted yet", () => {
    const [week, month] = effectOf("2026-11-10", [{ day: "2026-11-23", count: 9 }], "2026-11-22");
    expect(week).toMatchObject({ days: 7, gone: 7, after: 0 });
    expect(month).toMatchObject({ days: 30, gone: 12, after: 0 });
    expect(windows).toEqual([7, 30]);
  });

  test("the median has as many on either side", () => {
    expect(medianOf([])).toBeNull();
    expect(medianOf([3, 1, 20])).toBe(3);
    expect(medianOf([4, 1, 20, 3])).toBe(3.5);
  });
});
