import type { UnregisteredRow } from "./queries";

/** So many people are laid out as PDF in some four seconds; a longer list is divided first, and never cut. */
export const mostOnPaper = 5_000;

export type Numbered = UnregisteredRow & {
  /** Counted within the RT, so that a list can be read by somebody who must not see the family card; 0 for none. */
  household: number;
};

/** People by dusun and RT in the order given; the key reads "KRAJAN, RT 001/RW 002", or is empty where nothing is known. */
export function groupByBlock(rows: readonly UnregisteredRow[]): Map<string, Numbered[]> {
  const groups = new Map<string, Numbered[]>();
  const counted = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const block = row.hamlet || row.rt ? `${row.hamlet ?? "—"}, RT ${row.rt ?? "—"}/RW ${row.rw ?? "—"}` : "";
    const group = groups.get(block) ?? [];
    const households = counted.get(block) ?? new Map<string, number>();
    groups.set(block, group);
    counted.set(block, households);
    if (row.householdId && !households.has(row.householdId))
      households.set(row.householdId, households.size + 1);
    group.push({ ...row, household: row.householdId ? (households.get(row.householdId) ?? 0) : 0 });
  }
  return groups;
}
