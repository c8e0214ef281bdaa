import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  fullBenefitFrom,
  judgeAge,
  likelyInformal,
  maskKpj,
  type ProgrammeRule,
  programmesFit,
  ruleOn,
  suggestedSector,
  workingAgeBirthDates,
} from "@/lib/membership/rules";
import { sectors } from "@/lib/membership/schema";
import { addDays, isDay } from "@/lib/platform/dates";
import { ageOn } from "@/lib/resident/rules";

const rule = (name: string, validFrom: string, value: number): ProgrammeRule => ({
  name,
  validFrom,
  value,
  source: "uji",
});
const rules = [
  rule("BPU_AGE_LIMIT", "2021-04-01", 65),
  rule("BPU_AGE_LIMIT", "2016-01-01", 56),
  rule("USUAL_MINIMUM_AGE", "2016-01-01", 18),
  rule("WORKING_AGE_FROM", "2016-01-01", 15),
  rule("WORKING_AGE_TO", "2016-01-01", 64),
  rule("DEATH_BENEFIT_WAIT_MONTHS", "2021-04-01", 3),
];

test("the rule in force is the latest that has begun, whatever the order they are kept in", () => {
  expect(ruleOn(rules, "BPU_AGE_LIMIT", "2015-12-31")).toBeNull();
  expect(ruleOn(rules, "BPU_AGE_LIMIT", "2016-01-01")?.value).toBe(56);
  expect(ruleOn(rules, "BPU_AGE_LIMIT", "2021-03-31")?.value).toBe(56);
  expect(ruleOn(rules, "BPU_AGE_LIMIT", "2021-04-01")?.value).toBe(65);
  expect(ruleOn([...rules].reverse(), "BPU_AGE_LIMIT", "2026-11-21")?.value).toBe(65);
});

describe("the age of somebody who registers", () => {
  it.each([
    ["2018: 55 years and 364 days", "1962-07-17", "2018-07-16", "AGE_NEAR_LIMIT"],
    ["2018: 56 that day", "1962-07-16", "2018-07-16", "AGE_OVER_LIMIT"],
    ["2018: 60", "1958-01-01", "2018-07-16", "AGE_OVER_LIMIT"],
    ["2026: 60", "1966-01-01", "2026-11-21", undefined],
    ["2026: 64", "1962-11-21", "2026-11-21", "AGE_NEAR_LIMIT"],
    ["2026: 65 that day", "1961-11-21", "2026-11-21", "AGE_OVER_LIMIT"],
    ["2026: 18 that day", "2008-11-21", "2026-11-21", undefined],
    ["2026: a day short of 18", "2008-11-22", "2026-11-21", "AGE_UNDER_USUAL"],
    ["before any rule", "1940-01-01", "2010-01-01", undefined],
  ])("%s", (_name, birthDate, startsOn, code) => {
    expect(judgeAge(rules, "BPU", birthDate, startsOn)?.code).toBe(code);
  });

  it("is not limited for employees", () => {
    expect(judgeAge(rules, "PU", "1940-01-01", "2026-11-21")).toBeNull();
    expect(judgeAge(rules, "PU", "2010-01-01", "2026-11-21")?.code).toBe("AGE_UNDER_USUAL");
  });

  it("is asked for when nobody knows it", () => {
    expect(judgeAge(rules, "BPU", null, "2026-11-21")?.code).toBe("AGE_UNKNOWN");
  });
});

describe("the programmes of a membership", () => {
  it.each<["BPU" | "PU", string[], boolean]>([
    ["BPU", ["JKK", "JKM"], true],
    ["BPU", ["JKM", "JHT", "JKK"], true],
    ["BPU", ["JKK", "JKM", "JP"], false],
    ["BPU", ["JKK"], false],
    ["BPU", ["JKM", "JHT"], false],
    ["BPU", [], false],
    ["PU", ["JKK", "JKM"], true],
    ["PU", ["JKK", "JKM", "JHT", "JP"], true],
    ["PU", ["JP", "JHT"], false],
  ])("%s with %j: %s", (segment, programmes, fit) => {
    expect(programmesFit(segment, programmes)).toBe(fit);
  });
});

describe("the day from which a death benefit is paid in full", () => {
  it.each([
    ["2026-01-15", "2026-04-15"],
    ["2026-11-30", "2027-02-28"],
    ["2027-11-30", "2028-02-29"],
    ["2026-10-31", "2027-01-31"],
    ["2026-03-31", "2026-06-30"],
  ])("%s plus three months is %s", (startsOn, expected) => {
    expect(fullBenefitFrom(rules, "BPU", startsOn)).toBe(expected);
  });

  it("is not asked for employees, nor before there was a rule", () => {
    expect(fullBenefitFrom(rules, "PU", "2026-01-15")).toBeNull();
    expect(fullBenefitFrom(rules, "BPU", "2019-08-01")).toBeNull();
  });
});

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("1930-01-01", days));

test("the birth dates of working age are those that make somebody 15 to 64", () => {
  const when = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays("2016-01-01", days));
  fc.assert(
    fc.property(
      fc.oneof(when, fc.constantFrom("2024-02-29", "2028-02-29", "2026-02-28", "2026-03-01")),
      anyDay,
      (day, birthDate) => {
        const { after, upTo } = workingAgeBirthDates(rules, day);
        const age = ageOn(birthDate, day);
        expect(birthDate > after && birthDate <= upTo).toBe(age >= 15 && age <= 64);
      },
    ),
    { numRuns: 5000 },
  );
});

it.each(["2024-02-29", "2028-02-29", "2026-02-28", "2026-03-01"])(
  "on %s working age has bounds that are days",
  (day) => {
    const { after, upTo } = workingAgeBirthDates(rules, day);
    expect([after, upTo].every(isDay)).toBe(true);
    for (const bound of [after, upTo])
      for (const birthDate of [addDays(bound, -1), bound, addDays(bound, 1)]) {
        const age = ageOn(birthDate, day);
        expect(birthDate > after && birthDate <= upTo).toBe(age >= 15 && age <= 64);
      }
  },
);

test("a member number shows its first and last two digits", () => {
  expect(maskKpj("12345678990")).toBe("12** **** *90");
});

test("an occupation suggests a sector that the form has", () => {
  expect(suggestedSector("NELAYAN/PERIKANAN")).toBe("FISHING");
  expect(suggestedSector("PERANGKAT DESA")).toBe("VILLAGE_OFFICIAL");
  expect(suggestedSector(null)).toBe("OTHER");
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom(...likelyInformal())), (text) => {
      expect(sectors).toContain(suggestedSector(text));
    }),
  );
});
