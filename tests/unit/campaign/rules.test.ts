import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  checkConditions,
  conditionsOf,
  contradiction,
  type Facts,
  qualifies,
  stagesOf,
  stagesOn,
  stateOn,
} from "@/lib/campaign/rules";
import { type Condition, campaignInput, numberConditions } from "@/lib/campaign/schema";

const facts = (change: Partial<Facts> = {}): Facts => ({
  kind: "DESA",
  members: 300,
  workers: 1000,
  officialsComplete: true,
  mouInForce: true,
  ...change,
});
const held = (condition: Condition, change: Partial<Facts> = {}) =>
  checkConditions([condition], facts(change))[0]?.held;

describe("where a contest stands", () => {
  const days = { startsOn: "2018-07-05", deadline: "2018-11-30", cancelled: false };

  it("follows its days; its deadline is its last day", () => {
    expect(stateOn(days, "2018-07-04")).toBe("PLANNED");
    expect(stateOn(days, "2018-07-05")).toBe("RUNNING");
    expect(stateOn(days, "2018-11-30")).toBe("RUNNING");
    expect(stateOn(days, "2018-12-01")).toBe("OVER");
    expect(stateOn({ ...days, cancelled: true }, "2018-08-01")).toBe("CANCELLED");
  });

  it("names every stage that is under way", () => {
    const stages = [
      { name: "Pendaftaran", startsOn: "2018-07-05", endsOn: "2018-08-31" },
      { name: "Sosialisasi", startsOn: "2018-08-01", endsOn: "2018-11-30" },
    ];
    expect(stagesOn(stages, "2018-08-31").map(({ name }) => name)).toEqual(["Pendaftaran", "Sosialisasi"]);
    expect(stagesOn(stages, "2018-12-01")).toEqual([]);
  });
});

describe("a condition", () => {
  it("of a coverage is never met by rounding", () => {
    expect(held({ kind: "COVERAGE_AT_LEAST", value: 34 }, { members: 339 })).toBe(false);
    expect(held({ kind: "COVERAGE_AT_LEAST", value: 34 }, { members: 340 })).toBe(true);
    expect(held({ kind: "COVERAGE_AT_MOST", value: 33 }, { members: 1, workers: 3 })).toBe(false);
  });

  it("that asks for what nobody has said is neither met nor failed", () => {
    expect(held({ kind: "COVERAGE_AT_LEAST", value: 1 }, { workers: null })).toBeNull();
    expect(held({ kind: "MOU_IN_FORCE" }, { mouInForce: null })).toBeNull();
  });

  it("for desa leaves out kelurahan alone", () => {
    expect(held({ kind: "DESA_ONLY" }, { kind: "KELURAHAN" })).toBe(false);
    expect(held({ kind: "DESA_ONLY" }, { kind: "ADAT" })).toBe(true);
  });

  it("that fails decides, and one that is not known only when none fails", () => {
    const of = (...all: (boolean | null)[]) =>
      qualifies(all.map((one) => ({ condition: { kind: "DESA_ONLY" }, held: one, found: null })));
    expect(of(true, null, false)).toBe(false);
    expect(of(true, null)).toBeNull();
    expect(of(true, true)).toBe(true);
    expect(of()).toBe(true);
  });
});

test("two contests contradict exactly when no number of members and workers meets both", () => {
  const anyCondition = fc.record({
    kind: fc.constantFrom("MEMBERS_AT_LEAST" as const, "MEMBERS_AT_MOST" as const),
    value: fc.integer({ min: 0, max: 12 }),
  });
  const both = fc.tuple(anyCondition, anyCondition);
  fc.assert(
    fc.property(both, ([a, b]) => {
      const meets = (members: number) =>
        [a, b].every((one) => checkConditions([one], facts({ members }))[0]?.held);
      const possible = Array.from({ length: 14 }, (_, members) => members).some(meets);
      expect(contradiction([a], [b]) === null).toBe(possible);
    }),
    { numRuns: 1000 },
  );
});

const form = {
  id: "019aa000-0000-7000-8000-000000000001",
  name: "Lomba",
  organiser: "Kantor",
  rules: "Aturan",
  year: "2026",
  level: "REGENCY",
  scope: "35.23",
  startsOn: "2026-08-01",
  deadline: "2026-12-01",
  unit: "PERSON",
  measure: "COVERAGE",
};
const issues = (change: Record<string, unknown>) =>
  campaignInput
    .safeParse({ ...form, ...change })
    .error?.issues.map(({ path, message }) => [path[0], message]);

describe("the form of a contest", () => {
  it("is read with its stages by their day and its conditions", () => {
    const typed = campaignInput.parse({
      ...form,
      plain: "DESA_ONLY",
      MEMBERS_AT_LEAST: "1.000",
      stageName2: "Awal",
      stageStartsOn2: "2026-08-01",
      stageEndsOn2: "2026-08-02",
      stageName1: "Akhir",
      stageStartsOn1: "2026-11-01",
      stageEndsOn1: "2026-11-02",
    });
    expect(stagesOf(typed).map(({ name }) => name)).toEqual(["Awal", "Akhir"]);
    expect(conditionsOf(typed)).toEqual([{ kind: "DESA_ONLY" }, { kind: "MEMBERS_AT_LEAST", value: 1000 }]);
  });

  it("is refused at the field that is wrong", () => {
    expect(issues({ deadline: "2026-07-31" })).toEqual([["deadline", "DEADLINE_BEFORE_START"]]);
    expect(issues({ scope: undefined })).toEqual([["scope", "REQUIRED"]]);
    expect(issues({ targetValue: "5", targetPercent: "5" })).toEqual([["targetValue", "VALUE_OR_PERCENT"]]);
    expect(issues({ MEMBERS_AT_LEAST: "5", MEMBERS_AT_MOST: "4" })).toEqual([
      ["MEMBERS_AT_MOST", "CONDITIONS_CONTRADICT"],
    ]);
    expect(issues({ COVERAGE_AT_LEAST: "101" })).toEqual([["COVERAGE_AT_LEAST", "PERCENT_RANGE"]]);
    expect(issues({ stageName1: "Awal", stageStartsOn1: "2026-08-02", stageEndsOn1: "2026-08-01" })).toEqual([
      ["stageEndsOn1", "STAGE_BACKWARDS"],
    ]);
    expect(issues({ stageName3: "Awal" })).toEqual([
      ["stageStartsOn3", "REQUIRED"],
      ["stageEndsOn3", "REQUIRED"],
    ]);
  });

  it("has a number for every condition that needs one", () => {
    for (const kind of numberConditions) expect(issues({ [kind]: "banyak" })?.[0]?.[0]).toBe(kind);
  });
});
