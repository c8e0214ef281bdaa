/** A village's whole year, more than a form may send being refused, and what a screen can show. */
export const listingLimits = {
  rows: 5_000,
  months: 20_000,
  text: 700_000,
  fileBytes: 1_900_000,
  shown: 200,
} as const;
