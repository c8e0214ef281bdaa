import { createHash } from "node:crypto";
import type { VisitOutcome } from "./schema";

/**
 * A sample that anybody with the list and the seed draws again: the ids are put in the order of the SHA-256, in hex,
 * of the seed followed by the id, and the first `size` are taken.
 */
export function drawSample(ids: readonly string[], seed: string, size: number): string[] {
  const keyed = [...new Set(ids)].map((id) => ({ id, key: keyOf(seed, id) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1));
  return keyed.slice(0, size).map(({ id }) => id);
}

function keyOf(seed: string, id: string): string {
  return createHash("sha256")
    .update(seed + id)
    .digest("hex");
}

// Of the normal distribution, for 95 %.
const z = 1.959963984540054;

/**
 * How many of a population must be looked for so that a share is known to within so many percentage points at 95 %
 * confidence, whatever the share is: Cochran's size with the correction for a finite population, rounded up.
 */
export function sampleSizeFor(population: number, marginPercent: number): number {
  if (population <= 1) return population;
  const endless = (z * z * 0.25) / (marginPercent / 100) ** 2;
  return Math.min(population, Math.ceil(endless / (1 + (endless - 1) / population) - 1e-9));
}

export type Interval = { share: number; low: number; high: number };

/**
 * Wilson's score interval at 95 % for `found` of a sample of `size`, drawn without putting back from a finite
 * population: the sample counts as the larger one that would say as much of an endless population. Of everybody there
 * is nothing left to guess. null of an empty sample.
 */
export function wilson(found: number, size: number, population: number): Interval | null {
  if (size <= 0) return null;
  const share = found / size;
  if (size >= population) return { share, low: share, high: share };
  const n = (size * (population - 1)) / (population - size);
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

export type Tally = Record<VisitOutcome, number> & { unchecked: number };

/** How many of each; null is somebody who was not looked for yet. */
export function tallyOf(outcomes: readonly (VisitOutcome | null)[]): Tally {
  const count = (wanted: VisitOutcome | null) => outcomes.filter((one) => one === wanted).length;
  return {
    FOUND: count("FOUND"),
    NOT_FOUND: count("NOT_FOUND"),
    NOT_ENROLLED: count("NOT_ENROLLED"),
    unchecked: count(null),
  };
}

type Placed = { hamlet: string | null; rw: string | null; rt: string | null; name: string | null };

/** House by house: hamlet, RW, RT, then names; who has no address comes last. */
export function byWay(a: Placed, b: Placed): number {
  for (const part of ["hamlet", "rw", "rt", "name"] as const) {
    const [one, other] = [a[part], b[part]];
    if (one === other) continue;
    if (one === null) return 1;
    if (other === null) return -1;
    return one.localeCompare(other, "id", { numeric: true });
  }
  return 0;
}
