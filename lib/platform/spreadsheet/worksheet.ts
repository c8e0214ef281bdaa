import { Refused } from "./limits";
import type { CellType } from "./read";
import type { RowSink } from "./rows";
import { numberCell } from "./values";
import { attribute, readXml } from "./xml";

export type SheetContext = { strings: string[]; dayStyles: boolean[]; from1904: boolean };

/** Walks one worksheet cell by cell; the size it claims in `dimension` is not believed, nor used. */
export async function readWorksheet(
  pieces: AsyncIterable<Uint8Array>,
  context: SheetContext,
  sink: RowSink,
): Promise<void> {
  let row = -1;
  let column = -1;
  let attributes = "";
  let value = "";
  let inCell = false;
  let inValue = false;
  let inReading = false;
  let isFormula = false;

  await readXml(pieces, {
    open(name, given) {
      if (name === "c") {
        const reference = referenceOf(given);
        column = reference ? columnOf(reference) : column + 1;
        attributes = given;
        value = "";
        isFormula = false;
        inCell = true;
      } else if (name === "v" || name === "t") inValue = inCell;
      else if (name === "f") isFormula = inCell;
      else if (name === "rPh") inReading = true;
      else if (name === "row") {
        const number = attribute(given, "r");
        row = number ? Number(number) - 1 : row + 1;
        column = -1;
        if (!Number.isInteger(row) || row < 0) throw new Refused("FILE_DAMAGED");
      }
    },
    text(text) {
      if (inValue && !inReading) value += text;
    },
    close(name) {
      if (name === "v" || name === "t") inValue = false;
      else if (name === "rPh") inReading = false;
      else if (name === "c") {
        inCell = false;
        if (value === "" && !isFormula) return;
        const cell = cellOf(value, attributes, context);
        sink.cell(row, column, cell.text, isFormula ? "formula" : cell.type);
      }
    },
  });
}

function cellOf(value: string, attributes: string, context: SheetContext): { text: string; type: CellType } {
  switch (attribute(attributes, "t")) {
    case "s": {
      const text = context.strings[Number(value)];
      if (text === undefined) throw new Refused("FILE_DAMAGED");
      return { text: unescapeControl(text), type: "text" };
    }
    case "str":
    case "inlineStr":
      return { text: unescapeControl(value), type: "text" };
    case "b":
      return { text: value === "1" || value === "true" ? "TRUE" : "FALSE", type: "boolean" };
    case "e":
      return { text: value, type: "error" };
    case "d":
      return { text: value.slice(0, 10), type: "date" };
    default: {
      if (value === "") return { text: "", type: "text" };
      const isDay = context.dayStyles[Number(attribute(attributes, "s") ?? 0)] ?? false;
      return numberCell(Number(value), isDay, context.from1904);
    }
  }
}

/** Where a cell says it is; nearly always first, so that two million empty ones need no pattern. */
function referenceOf(attributes: string): string | null {
  return attributes.startsWith(' r="')
    ? attributes.slice(4, attributes.indexOf('"', 4))
    : attribute(attributes, "r");
}

/** "AB12" → 27 */
function columnOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (column === 0 || at > 3) throw new Refused("FILE_DAMAGED");
  return column - 1;
}

/** The way .xlsx writes control characters: _x000D_. */
function unescapeControl(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\dA-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
