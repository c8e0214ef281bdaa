import { readDelimited } from "./delimited";
import { Refused } from "./limits";
import { type Packet, RowSink } from "./rows";

/** Sends the records of delimited text; every cell is text. Row numbers count records, as Excel does. */
export function readCsv(bytes: Buffer, name: string, send: (packet: Packet) => void): void {
  const text = decode(bytes);
  const { delimiter, skip } = delimiterOf(text);
  const sink = new RowSink(name, send);
  const firstRow = skip === 0 ? 0 : 1;
  readDelimited(text.slice(skip), delimiter, (row, column, value) => {
    sink.cell(firstRow + row, column, value, "text");
  });
  sink.end();
}

/** UTF-8 or UTF-16 by its mark, UTF-8 if it is valid, else the Windows-1252 that older Excel writes. */
function decode(bytes: Buffer): string {
  const mark = `${bytes[0]},${bytes[1]}`;
  if (mark === "255,254") return decodeAs("utf-16le", bytes);
  if (mark === "254,255") return decodeAs("utf-16be", bytes);
  if (bytes.includes(0)) throw new Refused("FILE_TYPE");
  try {
    return decodeAs("utf-8", bytes);
  } catch (error) {
    if (error instanceof Refused) throw error;
    return decodeAs("windows-1252", bytes);
  }
}

function decodeAs(encoding: string, bytes: Buffer): string {
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  // No text that people write holds these; a picture or program without a NUL does.
  if (/[^\P{Cc}\t\n\v\f\r]/u.test(text)) throw new Refused("FILE_TYPE");
  if (/^\s*(<|%PDF-|\{\\rtf)/i.test(text.slice(0, 1000))) throw new Refused("FILE_TYPE");
  return text;
}

function delimiterOf(text: string): { delimiter: string; skip: number } {
  const stated = /^sep=(.)\r?\n/i.exec(text);
  if (stated) return { delimiter: stated[1] ?? ",", skip: stated[0].length };
  const lines = text
    .slice(0, 64_000)
    .replace(/"[^"]*"/g, "x")
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, 20);
  const candidates = [";", ",", "\t"].map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    // The one that cuts most lines; a title line above the header has none, a name with a comma has one.
    return { delimiter, cuts: counts.reduce((sum, count) => sum + count, 0) };
  });
  candidates.sort((a, b) => b.cuts - a.cuts);
  return { delimiter: candidates[0]?.delimiter ?? ",", skip: 0 };
}
