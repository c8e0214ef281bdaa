import type { Criterion } from "../schema";

/** Scores by the key of their criterion; null where there is none. */
export type Values = Readonly<Record<string, number | null | undefined>>;

export type Line = {
  criterion: Criterion;
  value: number | null;
  /** What share of the weight it earns, from 0 to 1; a missing value earns nothing. */
  share: number;
  /** To the hundredth, so that the points shown add up to the total shown. */
  points: number;
};

export type Scored = { lines: Line[]; total: number; missing: number };

/** Every criterion with what it earns, and the total out of 100. */
export function scoreOf(criteria: readonly Criterion[], values: Values): Scored {
  const lines = criteria.map((criterion) => {
    const value = values[criterion.key] ?? null;
    const share = value === null ? 0 : Math.min(1, Math.max(0, value / criterion.full));
    return { criterion, value, share, points: Math.round(criterion.weight * share * 100) / 100 };
  });
  const total = lines.reduce((sum, { points }) => sum + Math.round(points * 100), 0) / 100;
  return { lines, total, missing: lines.filter(({ value }) => value === null).length };
}

export type Ranked<T> = T & { rank: number };

/**
 * The best first by the figures that are looked at one after the other, the higher the better. Who is equal in all
 * of them shares a rank, the next ranks are left out, and among themselves they keep the order they came in.
 */
export function rankBy<T>(things: readonly T[], figuresOf: (thing: T) => readonly number[]): Ranked<T>[] {
  const sorted = things
    .map((thing, at) => ({ thing, at, figures: figuresOf(thing) }))
    .sort((a, b) => compare(b.figures, a.figures) || a.at - b.at);
  const ranks: number[] = [];
  for (const [at, { figures }] of sorted.entries()) {
    const before = sorted[at - 1];
    ranks.push(before && compare(before.figures, figures) === 0 ? (ranks[at - 1] ?? at) : at + 1);
  }
  return sorted.map(({ thing }, at) => ({ ...thing, rank: ranks[at] ?? at + 1 }));
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, figure] of a.entries()) {
    const other = b[at] ?? 0;
    if (figure !== other) return figure - other;
  }
  return 0;
}
