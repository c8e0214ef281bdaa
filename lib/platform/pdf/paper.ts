export const papers = ["A4", "F4"] as const;
export type Paper = (typeof papers)[number];

/** In points. F4 is the folio of Indonesian offices: 215 × 330 mm. */
export const sizes: Record<Paper, { width: number; height: number }> = {
  A4: { width: 595.28, height: 841.89 },
  F4: { width: 609.45, height: 935.43 },
};
