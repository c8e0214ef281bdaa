import { limits } from "./limits";
import type { Workbook } from "./read";
import { PackedRows, type Packet } from "./rows";

/** Puts packets together again. */
export class WorkbookBuilder {
  private readonly sheets: { name: string; rows: PackedRows }[] = [];
  private kept = 0;

  get isEmpty(): boolean {
    return this.sheets.every((sheet) => sheet.rows.length === 0);
  }

  /** False when the file holds more than is good for us. */
  add(packet: Packet): boolean {
    const { rows } = this.sheetOf(packet.sheet);
    packet.rows.forEach((row, index) => {
      rows.put(packet.numbers[index] ?? 0, row);
      this.kept += row.length + 32;
    });
    return this.kept <= limits.keptBytes;
  }

  build(kind: Workbook["kind"]): Workbook {
    return { kind, sheets: this.sheets };
  }

  private sheetOf(name: string) {
    const last = this.sheets.at(-1);
    if (last?.name === name) return last;
    const sheet = { name, rows: new PackedRows() };
    this.sheets.push(sheet);
    return sheet;
  }
}
