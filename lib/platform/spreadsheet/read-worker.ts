import { parentPort, workerData } from "node:worker_threads";
import { limits, Refused } from "./limits";
import type { ReadRefusal, Workbook } from "./read";
import type { Packet } from "./rows";

export type WorkerTask = { bytes: Uint8Array; fileName: string; taken: Int32Array<SharedArrayBuffer> };

export type WorkerMessage =
  | { type: "rows"; packet: Packet }
  | { type: "done"; kind: Workbook["kind"] }
  | { type: "refused"; code: ReadRefusal };

const task = workerData as WorkerTask;
let sent = 0;
let sentCharacters = 0;

try {
  post({ type: "done", kind: await readAny(Buffer.from(task.bytes.buffer)) });
} catch (error) {
  post({ type: "refused", code: error instanceof Refused ? error.code : "FILE_DAMAGED" });
}

/** By content: the name of a file says nothing about it. */
async function readAny(bytes: Buffer): Promise<Workbook["kind"]> {
  if (!isZip(bytes)) return readOne(bytes, task.fileName, sendRows);
  const { enclosedFiles } = await import("./package");
  const files = await enclosedFiles(bytes);
  if (!files) return readOne(bytes, task.fileName, sendRows);
  let kind: Workbook["kind"] = "xlsx";
  for (const { name, bytes: file } of files) {
    // Two files may call their sheets the same.
    const prefix = files.length > 1 ? `${name}: ` : "";
    kind = await readOne(file, name, (packet) => sendRows({ ...packet, sheet: prefix + packet.sheet }));
  }
  return kind;
}

async function readOne(
  bytes: Buffer,
  name: string,
  send: (packet: Packet) => void,
): Promise<Workbook["kind"]> {
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

/** Waits while the other side is more than two packets behind, so that rows never pile up in between. */
function sendRows(packet: Packet): void {
  for (const row of packet.texts) for (const text of row) sentCharacters += text.length;
  if (sentCharacters > limits.sentCharacters) throw new Refused("FILE_BOMB");
  post({ type: "rows", packet });
  sent++;
  for (;;) {
    const taken = Atomics.load(task.taken, 0);
    if (sent - taken <= 2) return;
    Atomics.wait(task.taken, 0, taken);
  }
}

function post(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}
