/** Upper bounds of the shades of a map, as shares of 1: the same for every league, so that maps can be compared. */
export const shadeBounds = [0.01, 0.05, 0.15, 0.3, 0.5] as const;

export type Shade = { fill: string; background: string; text: string };

const unknown: Shade = { fill: "fill-surface-sunken", background: "bg-surface-sunken", text: "text-text" };
const most: Shade = { fill: "fill-shade-6", background: "bg-shade-6", text: "text-shade-text-2" };

// Written out, because only classes that stand in the source are made.
const below: Shade[] = [
  { fill: "fill-shade-1", background: "bg-shade-1", text: "text-shade-text-1" },
  { fill: "fill-shade-2", background: "bg-shade-2", text: "text-shade-text-1" },
  { fill: "fill-shade-3", background: "bg-shade-3", text: "text-shade-text-1" },
  { fill: "fill-shade-4", background: "bg-shade-4", text: "text-shade-text-1" },
  { fill: "fill-shade-5", background: "bg-shade-5", text: "text-shade-text-2" },
];

/** From no denominator, then the least, to the most. */
export const shades: Shade[] = [unknown, ...below, most];

/** The shade of a coverage; null where there is no denominator. */
export function shadeOf(coverage: number | null): Shade {
  if (coverage === null) return unknown;
  return below[shadeBounds.findIndex((bound) => coverage < bound)] ?? most;
}
