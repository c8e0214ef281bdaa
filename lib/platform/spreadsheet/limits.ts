import type { ReadRefusal } from "./read";

/** What a spreadsheet of one village can need, with room to spare; more than this is not one. */
export const limits = {
  fileBytes: 20 * 1024 * 1024,
  entries: 2_000,
  inflatedBytes: 300 * 1024 * 1024,
  /** Real sheets with a million formatted empty rows reach 200; a bomb of zeros a thousand. */
  ratio: 300,
  ratioFrom: 10 * 1024 * 1024,
  rows: 120_000,
  columns: 300,
  /** Excel's own. */
  cellCharacters: 32_767,
  sheets: 100,
  /** Spreadsheets in one zip; together they may be as large as one file. */
  enclosed: 20,
  /** Estimated memory of the rows handed over. */
  keptBytes: 112 * 1024 * 1024,
  sharedBytes: 96 * 1024 * 1024,
  xlsCells: 1_000_000,
  /** Across all sheets, repeated texts counted each time. */
  sentCharacters: 80_000_000,
} as const;

/** Carries a refusal out of the depths of a parser; anything else thrown there means a damaged file. */
export class Refused extends Error {
  readonly code: ReadRefusal;

  constructor(code: ReadRefusal) {
    super(code);
    this.code = code;
  }
}
