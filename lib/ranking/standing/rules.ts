import type { Day } from "@/lib/platform/dates";

/** Six decimals of a share; null without a whole. */
export function shareOf(part: number, whole: number | null): number | null {
  return whole ? Math.round((part / whole) * 1_000_000) / 1_000_000 : null;
}

type Dated = { name: string; validFrom: Day; value: number };

/** Of rules with their dates those that were in force on a day, by name. */
export function rulesInForce(rules: readonly Dated[], day: Day): Dated[] {
  const held = new Map<string, Dated>();
  for (const { name, validFrom, value } of rules) {
    const last = held.get(name);
    if (validFrom <= day && (!last || last.validFrom < validFrom)) held.set(name, { name, validFrom, value });
  }
  return [...held.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
