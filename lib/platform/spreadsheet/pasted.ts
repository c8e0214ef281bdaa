// A quote that is not closed before a tab or a line's end is part of the text, as in "Budi" Santoso. Looked for only so
// far, since what is longer is refused anyhow.
const quoted = /"((?:[^"]|""){0,2000})"(?=[\t\r\n]|$)/y;
const bare = /[^\t\r\n]*/y;

/**
 * The cells of what spreadsheets put on the clipboard: tabs between cells, quotes around those that hold a tab or a
 * line break. Every row is as wide as the widest; breaks and control characters within a cell become a space, and
 * what is empty at the end is left off.
 */
export function readPasted(text: string): string[][] {
  const rows: string[][] = [];
  const source = text.replace(/^\ufeff/, "");
  let row: string[] = [];
  for (let at = 0; at < source.length; ) {
    const enclosed = matchAt(quoted, source, at);
    const found = enclosed ?? matchAt(bare, source, at);
    row.push(cleanCell(enclosed ? (enclosed[1] ?? "").replaceAll('""', '"') : (found?.[0] ?? "")));
    at += found?.[0].length ?? 0;
    if (source[at] === "\t") {
      at++;
      continue;
    }
    if (source[at] === "\r" && source[at + 1] === "\n") at++;
    at++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  const width = Math.max(0, ...rows.map((cells) => cells.findLastIndex((cell) => cell !== "") + 1));
  const last = rows.findLastIndex((cells) => cells.some((cell) => cell !== ""));
  return rows.slice(0, last + 1).map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? ""));
}

/** The reverse of `readPasted`. */
export function writePasted(rows: string[][]): string {
  const shown = (cell: string) => (cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((cells) => cells.map(shown).join("\t")).join("\n");
}

/** One line of visible text. */
export function cleanCell(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\ufffe\uffff]+|[\ud800-\udfff]/gu, " ").trim();
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
