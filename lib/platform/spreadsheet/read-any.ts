import type { Workbook } from "./read";
import type { Packet } from "./rows";

type Send = (packet: Packet) => void;

/** Sends the rows of a file of any kind we read, told by its content: the name of a file says nothing about it. */
export async function readAny(bytes: Buffer, fileName: string, send: Send): Promise<Workbook["kind"]> {
  if (!isZip(bytes)) return readOne(bytes, fileName, send);
  const { enclosedFiles } = await import("./package");
  const files = await enclosedFiles(bytes);
  if (!files) return readOne(bytes, fileName, send);
  let kind: Workbook["kind"] = "xlsx";
  for (const { name, bytes: file } of files) {
    // Two files may call their sheets the same.
    const prefix = files.length > 1 ? `${name}: ` : "";
    kind = await readOne(file, name, (packet) => send({ ...packet, sheet: prefix + packet.sheet }));
  }
  return kind;
}

async function readOne(bytes: Buffer, name: string, send: Send): Promise<Workbook["kind"]> {
  if (isZip(bytes)) {
    const { readXlsx } = await import("./xlsx");
    await readXlsx(bytes, send);
    return "xlsx";
  }
  if (bytes.toString("latin1", 0, 4) === "\xd0\xcf\x11\xe0") {
    const { readXls } = await import("./xls");
    readXls(bytes, send);
    return "xls";
  }
  const { readCsv } = await import("./csv");
  readCsv(bytes, name, send);
  return "csv";
}

function isZip(bytes: Buffer): boolean {
  const magic = bytes.toString("latin1", 0, 4);
  return magic === "PK\x03\x04" || magic === "PK\x05\x06";
}
