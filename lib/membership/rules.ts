import { type Day, isDay } from "@/lib/platform/dates";
import { ageOn } from "@/lib/resident/rules";

export const ruleNames = [
  "BPU_AGE_LIMIT",
  "USUAL_MINIMUM_AGE",
  "WORKING_AGE_FROM",
  "WORKING_AGE_TO",
  "DEATH_BENEFIT_WAIT_MONTHS",
  "ARREARS_MONTHS",
  "BPU_DUE_DAY",
  "PU_DUE_DAY",
  "PAY_AHEAD_MONTHS",
  "LAPSE_WARNING_DAYS",
] as const;
export type RuleName = (typeof ruleNames)[number];
export type ProgrammeRule = { name: string; validFrom: Day; value: number; source: string };

/** The rule in force on a day, so that a registration of 2018 is judged by the rules of 2018; null before any. */
export function ruleOn(rules: readonly ProgrammeRule[], name: RuleName, day: Day): ProgrammeRule | null {
  const held = rules.filter((rule) => rule.name === name && rule.validFrom <= day);
  return held.reduce<ProgrammeRule | null>(
    (last, rule) => (last && last.validFrom > rule.validFrom ? last : rule),
    null,
  );
}

export type AgeFinding = {
  code: "AGE_OVER_LIMIT" | "AGE_NEAR_LIMIT" | "AGE_UNDER_USUAL" | "AGE_UNKNOWN";
  age: number;
  limit: number;
};

/**
 * What a person's age says about a registration. Over the limit is refused, and only for BPU:
 * employees have no upper age. The rest are warnings.
 */
export function judgeAge(
  rules: readonly ProgrammeRule[],
  segment: "BPU" | "PU",
  birthDate: Day | null,
  startsOn: Day,
): AgeFinding | null {
  if (!birthDate) return { code: "AGE_UNKNOWN", age: 0, limit: 0 };
  const age = ageOn(birthDate, startsOn);
  const limit = ruleOn(rules, "BPU_AGE_LIMIT", startsOn)?.value;
  if (segment === "BPU" && limit !== undefined) {
    if (age >= limit) return { code: "AGE_OVER_LIMIT", age, limit };
    if (age === limit - 1) return { code: "AGE_NEAR_LIMIT", age, limit };
  }
  const usual = ruleOn(rules, "USUAL_MINIMUM_AGE", startsOn)?.value ?? 0;
  return age < usual ? { code: "AGE_UNDER_USUAL", age, limit: usual } : null;
}

/** JKK and JKM always come together; JP is for employees only (domain: Permenaker 5/2021). */
export function programmesFit(segment: "BPU" | "PU", programmes: readonly string[]): boolean {
  if (!programmes.includes("JKK") || !programmes.includes("JKM")) return false;
  return segment === "PU" || !programmes.includes("JP");
}

/** From when a BPU death benefit is paid in full: the start plus the waiting months; null for PU. */
export function fullBenefitFrom(
  rules: readonly ProgrammeRule[],
  segment: "BPU" | "PU",
  startsOn: Day,
): Day | null {
  const months = ruleOn(rules, "DEATH_BENEFIT_WAIT_MONTHS", startsOn)?.value;
  if (segment === "PU" || months === undefined) return null;
  const [year = 0, month = 0, day = 0] = startsOn.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Birth dates of people of working age on a day: born after `after`, up to and including `upTo`. */
export function workingAgeBirthDates(rules: readonly ProgrammeRule[], day: Day): { after: Day; upTo: Day } {
  const from = ruleOn(rules, "WORKING_AGE_FROM", day)?.value ?? 15;
  const to = ruleOn(rules, "WORKING_AGE_TO", day)?.value ?? 64;
  return { after: yearsBefore(day, to + 1), upTo: yearsBefore(day, from) };
}

// Whoever was born on 28 February has had the birthday on 29 February; whoever was born on 1 March has not.
function yearsBefore(day: Day, years: number): Day {
  const same = `${String(Number(day.slice(0, 4)) - years).padStart(4, "0")}${day.slice(4)}`;
  return isDay(same) ? same : `${same.slice(0, 5)}02-28`;
}

/** "11 digits", shown as 12** *** **90. */
export function maskKpj(kpj: string): string {
  return `${kpj.slice(0, 2)}** **** *${kpj.slice(-2)}`;
}

const informalOccupations = [
  "PERDAGANGAN",
  "PETANI",
  "PETERNAK",
  "NELAYAN",
  "INDUSTRI",
  "KONSTRUKSI",
  "TRANSPORTASI",
  "BURUH",
  "PEMBANTU RUMAH TANGGA",
  "TUKANG",
  "PENATA",
  "MEKANIK",
  "SOPIR",
  "PEDAGANG",
  "WIRASWASTA",
  "LAINNYA",
];

/** Beginnings of the occupations behind which an informal worker is likely; a hint for whom to visit first. */
export function likelyInformal(): readonly string[] {
  return informalOccupations;
}

const sectorOf: [string, string][] = [
  ["PETANI", "FARMING"],
  ["BURUH TANI", "FARMING"],
  ["PETERNAK", "LIVESTOCK"],
  ["BURUH PETERNAKAN", "LIVESTOCK"],
  ["NELAYAN", "FISHING"],
  ["BURUH NELAYAN", "FISHING"],
  ["PERDAGANGAN", "TRADE"],
  ["PEDAGANG", "TRADE"],
  ["WIRASWASTA", "TRADE"],
  ["TUKANG BATU", "CONSTRUCTION"],
  ["TUKANG KAYU", "CONSTRUCTION"],
  ["KONSTRUKSI", "CONSTRUCTION"],
  ["TUKANG", "CRAFT"],
  ["PENATA", "CRAFT"],
  ["TRANSPORTASI", "TRANSPORT"],
  ["SOPIR", "TRANSPORT"],
  ["INDUSTRI", "FACTORY"],
  ["KARYAWAN", "FACTORY"],
  ["PERANGKAT DESA", "VILLAGE_OFFICIAL"],
  ["KEPALA DESA", "VILLAGE_OFFICIAL"],
  ["PEMBANTU RUMAH", "SERVICES"],
  ["MEKANIK", "SERVICES"],
  ["GURU", "SERVICES"],
];

/** The sector an occupation suggests; the form proposes it and the officer decides. */
export function suggestedSector(occupation: string | null): string {
  return sectorOf.find(([beginning]) => occupation?.startsWith(beginning))?.[1] ?? "OTHER";
}
