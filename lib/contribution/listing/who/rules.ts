import { ok, type Result, refuse } from "@/lib/platform/result";
import type { Month } from "../../tariff/rules";
import type { Listed } from "../schema";

/** A membership of the village with the numbers it is known by. */
export type Member = {
  id: string;
  segment: "BPU" | "PU";
  startMonth: Month;
  /** The last month of cover; null while it runs. */
  endMonth: Month | null;
  /** The person's identity; only where there is a NIK does it tell another NIK to be wrong. */
  key: string;
  hasNik: boolean;
  kpj: string | null;
};

/** Whom a list can be about: memberships, and residents without one by their identities. */
export type Known = { members: readonly Member[]; residents: ReadonlySet<string> };

export type WhoRefusal = "NOT_HERE" | "NOT_A_MEMBER" | "NUMBERS_DIFFER" | "SEGMENT_NEEDED";

/**
 * Which membership a row is about, by KPJ and NIK and never by a name. Of several the one of the row's segment, else
 * the one that runs in all the months asked for. `keyOf` is the identity of a NIK.
 */
export function memberFinder({ members, residents }: Known, keyOf: (nik: string) => string) {
  const byKpj = groupBy(members, ({ kpj }) => kpj);
  const byKey = groupBy(members, ({ key }) => key);

  return (
    listed: Pick<Listed, "kpj" | "nik" | "segment">,
    months: readonly Month[],
  ): Result<Member, WhoRefusal> => {
    const key = listed.nik && keyOf(listed.nik);
    const ofKpj = byKpj.get(listed.kpj ?? "") ?? [];
    const ofKey = byKey.get(key ?? "") ?? [];
    const isAnother = ({ hasNik, key: own }: Member) => hasNik && own !== key;
    if (key && ofKpj.some(isAnother)) return refuse("NUMBERS_DIFFER");
    const found = ofKpj.length > 0 ? ofKpj : ofKey;
    if (found.length === 0) return refuse(key && residents.has(key) ? "NOT_A_MEMBER" : "NOT_HERE");
    return choose(found, listed.segment, months);
  };
}

function choose(
  found: readonly Member[],
  segment: Listed["segment"],
  months: readonly Month[],
): Result<Member, "SEGMENT_NEEDED"> {
  const ofSegment = found.filter((one) => one.segment === segment);
  const fitting = ofSegment.length > 0 ? ofSegment : found;
  const running = fitting.filter((one) => months.every((month) => runsIn(one, month)));
  if (running.length > 1) return refuse("SEGMENT_NEEDED");
  // Where none runs, the latest says why its months cannot be paid.
  const latest = [...fitting].sort((a, b) => (a.startMonth < b.startMonth ? 1 : -1))[0];
  return ok((running[0] ?? latest) as Member);
}

function runsIn({ startMonth, endMonth }: Member, month: Month): boolean {
  return startMonth <= month && (endMonth === null || month <= endMonth);
}

function groupBy(members: readonly Member[], nameOf: (one: Member) => string | null): Map<string, Member[]> {
  const groups = new Map<string, Member[]>();
  for (const one of members) {
    const name = nameOf(one);
    if (name) groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return groups;
}
