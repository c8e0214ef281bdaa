import type { Day } from "@/lib/platform/dates";
import {
  type CampaignLevel,
  type CampaignState,
  type CampaignText,
  type Condition,
  numberConditions,
  type Stage,
  stageRows,
} from "./schema";

/** A branch holds contests of its own territory; those of a province or the nation are an administrator's. */
export function isWide(level: CampaignLevel): boolean {
  return level === "PROVINCE" || level === "NATION";
}

type Timed = { startsOn: Day; deadline: Day; cancelled: boolean };

/** Where a contest stands on a day. The deadline itself is still its last day. */
export function stateOn({ startsOn, deadline, cancelled }: Timed, day: Day): CampaignState {
  if (cancelled) return "CANCELLED";
  if (day < startsOn) return "PLANNED";
  return day <= deadline ? "RUNNING" : "OVER";
}

/** The stages that are under way on a day, in their order. */
export function stagesOn(stages: readonly Stage[], day: Day): Stage[] {
  return stages.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
}

/** The rows of the form as stages, by their first day; rows that were left empty are none. */
export function stagesOf(text: CampaignText): Stage[] {
  return stageRows
    .flatMap((n) => {
      const [name, startsOn, endsOn] = [
        text[`stageName${n}`],
        text[`stageStartsOn${n}`],
        text[`stageEndsOn${n}`],
      ];
      return name && startsOn && endsOn ? [{ name, startsOn, endsOn }] : [];
    })
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0));
}

export function conditionsOf(text: CampaignText): Condition[] {
  const plain = (text.plain ?? []).map((kind) => ({ kind }));
  const numbered = numberConditions.flatMap((kind) => {
    const value = text[kind];
    return value === undefined ? [] : [{ kind, value }];
  });
  return [...plain, ...numbered];
}

/** What is known of a village on a day; null where the reader may not know or nobody has said. */
export type Facts = {
  kind: "DESA" | "KELURAHAN" | "ADAT";
  members: number;
  workers: number | null;
  officialsComplete: boolean;
  mouInForce: boolean | null;
};

export type Checked = { condition: Condition; held: boolean | null; found: number | null };

/** How a village meets each condition; `held` is null when what it asks for is not known. */
export function checkConditions(conditions: readonly Condition[], facts: Facts): Checked[] {
  return conditions.map((condition) => ({ condition, ...checkOne(condition, facts) }));
}

function checkOne(condition: Condition, facts: Facts): Omit<Checked, "condition"> {
  const { members, workers } = facts;
  switch (condition.kind) {
    case "OFFICIALS_COMPLETE":
      return { held: facts.officialsComplete, found: null };
    case "MOU_IN_FORCE":
      return { held: facts.mouInForce, found: null };
    case "DESA_ONLY":
      return { held: facts.kind !== "KELURAHAN", found: null };
    case "MEMBERS_AT_LEAST":
      return { held: members >= condition.value, found: members };
    case "MEMBERS_AT_MOST":
      return { held: members <= condition.value, found: members };
    default: {
      if (!workers) return { held: null, found: null };
      const least = condition.kind === "COVERAGE_AT_LEAST";
      // Cross-multiplied: 33 of 100 workers is not yet 34 %, and 1 of 3 is more than 33 %.
      const over = members * 100 - condition.value * workers;
      return { held: least ? over >= 0 : over <= 0, found: Math.floor((members * 100) / workers) };
    }
  }
}

/** A village meets all of them; null when none fails and one is not known. */
export function qualifies(checked: readonly Checked[]): boolean | null {
  if (checked.some(({ held }) => held === false)) return false;
  return checked.some(({ held }) => held === null) ? null : true;
}

/** Two conditions that no village can meet at once: at least 500 members here, at most 300 there. */
export function contradiction(
  a: readonly Condition[],
  b: readonly Condition[],
): [Condition, Condition] | null {
  for (const one of a)
    for (const other of b) if (excludes(one, other) || excludes(other, one)) return [one, other];
  return null;
}

function excludes(least: Condition, most: Condition): boolean {
  if (!("value" in least) || !("value" in most)) return false;
  const pair =
    (least.kind === "MEMBERS_AT_LEAST" && most.kind === "MEMBERS_AT_MOST") ||
    (least.kind === "COVERAGE_AT_LEAST" && most.kind === "COVERAGE_AT_MOST");
  return pair && least.value > most.value;
}
