/** More than any sheet has rows. */
const step = 1_000_000;

/**
 * One number for a row of any sheet that was read, `sheet` counted from 0 among those: a file of one sheet keeps its
 * own row numbers, and those of several stay in order.
 */
export function numberOfRow(sheet: number, row: number): number {
  return sheet * step + row;
}

export function placeOfRow(number: number): { sheet: number; row: number } {
  return { sheet: Math.floor(number / step), row: number % step };
}
