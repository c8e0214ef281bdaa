/** What two records have in common, the likeliest first; SAME_NIK is between villages. */
export const likenesses = [
  "SAME_RT",
  "RT_UNKNOWN",
  "SAME_CARD",
  "OTHER_RT",
  "BIRTH_UNKNOWN",
  "SAME_NIK",
] as const;

export type Likeness = (typeof likenesses)[number];

/** How two NIK that differ could be one that was mistyped: a wrong digit, or two neighbours swapped. */
export function nikSlip(a: string, b: string): "ONE_DIGIT" | "SWAPPED" | null {
  if (a.length !== b.length) return null;
  const [first, second, third] = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  if (first === undefined || third !== undefined) return null;
  if (second === undefined) return "ONE_DIGIT";
  return second === first + 1 && a[first] === b[second] && a[second] === b[first] ? "SWAPPED" : null;
}

/** The two ids of a pair in the order in which they are kept. */
export function inOrder(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a];
}

/**
 * Two numbers of sixteen digits, masked but for the first two digits in which they differ: enough to see which of them
 * is the one on a card.
 */
export function maskApart(one: string, two: string): [string, string] {
  const apart = new Set([...one].flatMap((digit, at) => (digit === two[at] ? [] : [at])).slice(0, 2));
  const mask = (number: string) =>
    [...number]
      .map((digit, at) => (at < 4 || at > 13 || apart.has(at) ? digit : "*"))
      .join("")
      .replace(/(.{4})(?=.)/g, "$1 ");
  return [mask(one), mask(two)];
}
