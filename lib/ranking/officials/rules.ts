import { addUp, type Completeness, type Tally } from "@/lib/official/rules";
import type { Day } from "@/lib/platform/dates";

type Counted = { complete: number; villages: number };

/** Whose village governments are enrolled to the last; desa and kelurahan apart, since only a desa promises it. */
export type OfficialsStanding = {
  desa: Counted;
  kelurahan: Counted;
  /** Since when every desa (or the one village) has been complete; null while one is not. */
  since: Day | null;
  core: Tally;
};

type Place = { kind: string; officials: Completeness };

export function standingOf(places: readonly Place[]): OfficialsStanding {
  const count = (some: readonly Place[]) => ({
    complete: some.filter(({ officials }) => officials.since !== null).length,
    villages: some.length,
  });
  const kelurahan = places.filter(({ kind }) => kind === "KELURAHAN");
  const desa = places.filter(({ kind }) => kind !== "KELURAHAN");
  const asked = desa.length > 0 ? desa : kelurahan;
  const days = asked.map(({ officials }) => officials.since);
  const isWhole = days.length > 0 && days.every((day) => day !== null);
  return {
    desa: count(desa),
    kelurahan: count(kelurahan),
    since: isWhole ? (days.toSorted().at(-1) ?? null) : null,
    core: addUp(places.map(({ officials }) => officials.core)),
  };
}

export type FirstComplete = { names: string[]; day: Day };

/** Which were the first, of those with a day: several when it was the same one. */
export function firstOf(
  days: ReadonlyMap<string, Day>,
  nameOf: (code: string) => string | undefined,
): FirstComplete | null {
  const [day] = [...days.values()].sort();
  if (!day) return null;
  const codes = [...days].filter(([, one]) => one === day).map(([code]) => code);
  return { day, names: codes.sort().flatMap((code) => nameOf(code) ?? []) };
}
