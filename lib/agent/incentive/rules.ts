import type { IncentiveContent } from "./schema";

export type IncentiveRule = { validFrom: string; content: IncentiveContent; source: string };

/** What an agent did in a month: new members by number of programmes, and rupiah of contributions collected. */
export type Achieved = { two: number; three: number; collected: number };

export type Line =
  | { kind: "FIXED"; rupiah: number }
  | { kind: "TWO" | "THREE"; heads: number; each: number; rupiah: number }
  | { kind: "SHARE"; basisPoints: number; of: number; rupiah: number };

export type Estimate = { heads: number; threshold: number; reached: boolean; lines: Line[]; total: number };

/** The rule of a month; null before the first. */
export function incentiveOn(rules: readonly IncentiveRule[], month: string): IncentiveRule | null {
  const begun = rules.filter(({ validFrom }) => validFrom <= month);
  return begun.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;
}

/** What a rule gives for a month, line by line; below the threshold the share of contributions alone. */
export function estimateOf(rule: IncentiveContent, { two, three, collected }: Achieved): Estimate {
  const heads = two + three;
  const reached = heads >= rule.threshold;
  const perHead = (kind: "TWO" | "THREE", count: number, each: number): Line[] =>
    reached && count > 0 && each > 0 ? [{ kind, heads: count, each, rupiah: count * each }] : [];
  const share = Math.round((collected * rule.basisPoints) / 10_000);
  const lines: Line[] = [
    ...(reached && rule.fixed > 0 ? [{ kind: "FIXED" as const, rupiah: rule.fixed }] : []),
    ...perHead("THREE", three, rule.perHeadThree),
    ...perHead("TWO", two, rule.perHeadTwo),
    { kind: "SHARE", basisPoints: rule.basisPoints, of: collected, rupiah: share },
  ];
  const total = lines.reduce((sum, { rupiah }) => sum + rupiah, 0);
  return { heads, threshold: rule.threshold, reached, lines, total };
}
