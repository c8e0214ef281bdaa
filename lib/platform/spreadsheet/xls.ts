import { read } from "@e965/xlsx";
import { limits, Refused } from "./limits";
import { readOleWorkbook } from "./ole";
import { type Packet, RowSink } from "./rows";
import { isDayFormat, numberCell } from "./values";

const record = { filePass: 0x2f, bof: [0x0809, 0x0409, 0x0209] };
const cellRecords = new Set([0x06, 0x203, 0x204, 0x205, 0x27e, 0xfd, 0xd6]);

/** Sends the cells of an Excel 95–2003 workbook, after a look at its records keeps the library from harm. */
export function readXls(bytes: Buffer, send: (packet: Packet) => void): void {
  refuseByRecords(readOleWorkbook(bytes));
  const workbook = read(bytes, {
    type: "buffer",
    dense: true,
    cellFormula: true,
    cellNF: true,
    cellHTML: false,
  });
  const from1904 = workbook.Workbook?.WBProps?.date1904 === true;
  for (const name of new Set(workbook.SheetNames.slice(0, limits.sheets))) {
    const sink = new RowSink(name, send);
    const rows = workbook.Sheets[name]?.["!data"] ?? [];
    rows.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        if (!cell) return;
        const { text, type } = textOf(cell, from1904);
        sink.cell(row, column, text, cell.f === undefined ? type : "formula");
      });
    });
    sink.end();
  }
}

type XlsCell = NonNullable<ReturnType<typeof read>["Sheets"][string]["!data"]>[number][number];

function textOf(cell: XlsCell, from1904: boolean): ReturnType<typeof numberCell> {
  if (cell.t === "n" && typeof cell.v === "number") {
    return numberCell(cell.v, isDayFormat(String(cell.z ?? "General")), from1904);
  }
  if (cell.t === "b") return { text: cell.v ? "TRUE" : "FALSE", type: "boolean" };
  if (cell.t === "e") return { text: cell.w ?? "", type: "error" };
  return { text: String(cell.v ?? ""), type: "text" };
}

function refuseByRecords(stream: Buffer): void {
  let cells = 0;
  if (stream.length < 8 || !record.bof.includes(stream.readUInt16LE(0))) throw new Refused("FILE_DAMAGED");
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    if (at + 4 + length > stream.length) throw new Refused("FILE_DAMAGED");
    if (type === record.filePass) throw new Refused("FILE_ENCRYPTED");
    if (cellRecords.has(type)) cells++;
    at += 4 + length;
  }
  if (cells > limits.xlsCells) throw new Refused("FILE_TOO_LARGE");
}
