import { limits, Refused } from "./limits";
import type { CellType } from "./read";

/** Rows on their way out of the worker: texts per row and, per cell, one letter for its type. */
export type Packet = { sheet: string; numbers: number[]; texts: string[][]; types: string[] };

export const typeLetters: Record<CellType, string> = {
  text: "t",
  number: "n",
  date: "d",
  boolean: "b",
  formula: "f",
  empty: "-",
  error: "x",
};

/** Collects the cells of one sheet in order and sends full packets; empty cells and rows cost nothing. */
export class RowSink {
  private packet: Packet;
  private weight = 0;
  private row = -1;
  private texts: string[] = [];
  private types: string[] = [];
  private readonly send: (packet: Packet) => void;

  constructor(sheet: string, send: (packet: Packet) => void) {
    this.packet = { sheet, numbers: [], texts: [], types: [] };
    this.send = send;
  }

  /** Indices from 0; rows must come in order. */
  cell(row: number, column: number, text: string, type: CellType): void {
    if (text === "" && type !== "formula") return;
    if (column >= limits.columns) throw new Refused("TOO_MANY_COLUMNS");
    if (row >= limits.rows) throw new Refused("TOO_MANY_ROWS");
    if (text.length > limits.cellCharacters || row < this.row) throw new Refused("FILE_DAMAGED");
    if (row > this.row) this.endRow(row);
    while (this.texts.length < column) this.put("", "empty");
    if (this.texts.length > column) throw new Refused("FILE_DAMAGED");
    this.put(text, type);
  }

  end(): void {
    this.endRow(this.row);
    this.flush();
  }

  private put(text: string, type: CellType): void {
    this.texts.push(text);
    this.types.push(typeLetters[type]);
    this.weight += text.length + 8;
  }

  private endRow(next: number): void {
    if (this.texts.length > 0) {
      this.packet.numbers.push(this.row);
      this.packet.texts.push(this.texts);
      this.packet.types.push(this.types.join(""));
      this.texts = [];
      this.types = [];
      if (this.weight > 200_000) this.flush();
    }
    this.row = next;
  }

  private flush(): void {
    this.send(this.packet);
    this.packet = { sheet: this.packet.sheet, numbers: [], texts: [], types: [] };
    this.weight = 0;
  }
}
