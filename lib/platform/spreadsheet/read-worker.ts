import { parentPort, workerData } from "node:worker_threads";
import { limits, Refused } from "./limits";
import type { ReadRefusal, Workbook } from "./read";
import { readAny } from "./read-any";
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
  post({ type: "done", kind: await readAny(Buffer.from(task.bytes.buffer), task.fileName, sendRows) });
} catch (error) {
  post({ type: "refused", code: error instanceof Refused ? error.code : "FILE_DAMAGED" });
}

/** Waits while the other side is more than two packets behind, so that rows never pile up in between. */
function sendRows(packet: Packet): void {
  for (const row of packet.rows) sentCharacters += row.length;
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
