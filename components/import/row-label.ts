import { formatNumber, type Locale } from "@/lib/platform/format";
import { placeOfRow } from "@/lib/resident/sheet/numbering/rules";

export type ReadSheet = { name: string; headerRow: number };

/** A row as the file's own program calls it: "57", or "RT 02: 57" where several sheets were read. */
export function rowLabel(number: number, sheets: ReadSheet[], locale: Locale): string {
  const { sheet, row } = placeOfRow(number);
  const shown = formatNumber(row, locale);
  return sheets.length > 1 ? `${sheets[sheet]?.name ?? sheet + 1}: ${shown}` : shown;
}
