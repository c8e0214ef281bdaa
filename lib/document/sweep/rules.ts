const hour = 3_600_000;
/** So few are removed without further thought. */
const few = 20;

/** A file is put before its row is written; an hour later no row will come any more. */
export function isForgotten(file: { changedAt: Date }, now: Date): boolean {
  return now.getTime() - file.changedAt.getTime() > hour;
}

/**
 * Whether so many files without a row are rather a sign that the store belongs to another database: an older
 * backup put back, or a trial run on the real bucket. They are then reported and left alone.
 */
export function isSuspicious(forgotten: number, files: number): boolean {
  return forgotten > few && forgotten > files / 10;
}

/** The 16 folders that files lie in, one after the other. */
export const folders = [..."0123456789abcdef"].map((first) => `documents/${first}/`);
