import { limits } from "./limits";
import type { Cell, CellType, Sheet, Workbook } from "./read";
import { type Packet, typeLetters } from "./rows";

const typeOf = new Map(Object.entries(typeLetters).map(([type, letter]) => [letter, type as CellType]));
const emptyCell: Cell = Object.freeze({ text: "", type: "empty" });
const sharedCells = 200_000;

/** Puts packets together again; equal cells become one object, since most of a resident list repeats. */
export class WorkbookBuilder {
  private readonly sheets: Sheet[] = [];
  private readonly known = new Map<string, Cell>();
  private readonly blankRow: Cell[] = [];
  private kept = 0;

  get isEmpty(): boolean {
    return this.sheets.every((sheet) => sheet.rows.length === 0);
  }

  /** False when the file holds more than is good for us. */
  add(packet: Packet): boolean {
    const sheet = this.sheetOf(packet.sheet);
    packet.numbers.forEach((number, index) => {
      while (sheet.rows.length < number) sheet.rows.push(this.blankRow);
      const texts = packet.texts[index] ?? [];
      const types = packet.types[index] ?? "";
      sheet.rows.push(texts.map((text, column) => this.cellOf(text, types.charAt(column))));
      this.kept += texts.length * 8 + 32;
    });
    return this.kept <= limits.keptBytes;
  }

  build(kind: Workbook["kind"]): Workbook {
    return { kind, sheets: this.sheets };
  }

  private sheetOf(name: string): Sheet {
    const last = this.sheets.at(-1);
    if (last?.name === name) return last;
    const sheet: Sheet = { name, rows: [] };
    this.sheets.push(sheet);
    return sheet;
  }

  private cellOf(text: string, letter: string): Cell {
    if (letter === typeLetters.empty) return emptyCell;
    const key = letter + text;
    const known = this.known.get(key);
    if (known) return known;
    const cell: Cell = { text, type: typeOf.get(letter) ?? "text" };
    this.kept += text.length + 48;
    if (this.known.size < sharedCells) this.known.set(key, cell);
    return cell;
  }
}
