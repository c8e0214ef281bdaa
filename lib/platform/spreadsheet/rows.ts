import { limits, Refused } from "./limits";
import type { Cell, CellType, Rows } from "./read";

/** Rows on their way out of the worker, each packed into one text. */
export type Packet = { sheet: string; numbers: number[]; rows: string[] };

/** What no cell holds once it is packed, nor could the database keep. */
const joint = "\0";

const typeLetters: Record<CellType, string> = {
  text: "t",
  number: "n",
  date: "d",
  boolean: "b",
  formula: "f",
  empty: "-",
  error: "x",
};

const typeOf = new Map(Object.entries(typeLetters).map(([type, letter]) => [letter, type as CellType]));
const emptyCell: Cell = Object.freeze({ text: "", type: "empty" });

/** A row as one text: a letter for each cell's type, then the cells. A hundred thousand rows of cells would be far more. */
export function packRow(types: string[], texts: string[]): string {
  return [types.join(""), ...texts].join(joint);
}

export function unpackRow(packed: string): Cell[] {
  if (packed === "") return [];
  const [types = "", ...texts] = packed.split(joint);
  return texts.map((text, at) => {
    const letter = types.charAt(at);
    return letter === typeLetters.empty ? emptyCell : { text, type: typeOf.get(letter) ?? "text" };
  });
}

/** The rows of a sheet, packed until somebody asks for them. */
export class PackedRows implements Rows {
  private readonly packed: string[] = [];

  get length(): number {
    return this.packed.length;
  }

  /** Indices from 0; rows in between are blank. */
  put(index: number, row: string): void {
    while (this.packed.length < index) this.packed.push("");
    this.packed.push(row);
  }

  at(index: number): Cell[] | undefined {
    const packed = this.packed.at(index);
    return packed === undefined ? undefined : unpackRow(packed);
  }

  slice(from?: number, to?: number): Cell[][] {
    return this.packed.slice(from, to).map(unpackRow);
  }
}

/** Collects the cells of one sheet in order and sends full packets; empty cells and rows cost nothing. */
export class RowSink {
  private packet: Packet;
  private weight = 0;
  private row = -1;
  private texts: string[] = [];
  private types: string[] = [];
  private readonly send: (packet: Packet) => void;

  constructor(sheet: string, send: (packet: Packet) => void) {
    this.packet = { sheet, numbers: [], rows: [] };
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
    this.texts.push(text.includes(joint) ? text.replaceAll(joint, "") : text);
    this.types.push(typeLetters[type]);
    this.weight += text.length + 8;
  }

  private endRow(next: number): void {
    if (this.texts.length > 0) {
      this.packet.numbers.push(this.row);
      this.packet.rows.push(packRow(this.types, this.texts));
      this.texts = [];
      this.types = [];
      if (this.weight > 200_000) this.flush();
    }
    this.row = next;
  }

  private flush(): void {
    this.send(this.packet);
    this.packet = { sheet: this.packet.sheet, numbers: [], rows: [] };
    this.weight = 0;
  }
}
