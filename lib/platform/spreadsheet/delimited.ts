import { Refused } from "./limits";

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Walks delimited text (RFC 4180) value by value; row and column count from 0, and a line break inside quotes
 * does not start a row. A quote within a bare value is part of it, as Excel has it.
 */
export function readDelimited(
  text: string,
  delimiter: string,
  take: (row: number, column: number, value: string) => void,
): void {
  const cut = delimiter.charCodeAt(0);
  let row = 0;
  let column = 0;
  let at = 0;
  while (at < text.length) {
    let value = "";
    if (text.charCodeAt(at) === quote) {
      const end = closingQuote(text, at + 1);
      value = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const end = bareEnd(text, at, cut);
    take(row, column, value + text.slice(at, end));
    const char = text.charCodeAt(end);
    at = end + 1;
    if (char === cut) column++;
    else {
      if (char === carriageReturn && text.charCodeAt(at) === lineFeed) at++;
      row++;
      column = 0;
    }
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    if (at === -1) throw new Refused("FILE_DAMAGED");
    if (text.charCodeAt(at + 1) !== quote) return at;
  }
}

function bareEnd(text: string, from: number, cut: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === cut || char === lineFeed || char === carriageReturn) return at;
  }
  return text.length;
}
