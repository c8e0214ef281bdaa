import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { limits } from "./limits";
import type { WorkerMessage, WorkerTask } from "./read-worker";
import { WorkbookBuilder } from "./workbook-builder";

export type CellType = "text" | "number" | "date" | "boolean" | "formula" | "empty" | "error";

/** `text` is what a person would want: numbers without exponent, dates as yyyy-mm-dd. */
export type Cell = { readonly text: string; readonly type: CellType };

/** Rows that are unpacked when asked for; a plain array of rows will do as well. */
export type Rows = {
  readonly length: number;
  at(index: number): Cell[] | undefined;
  slice(from?: number, to?: number): Cell[][];
};

/** `rows.at(0)` is row 1 of the file; blank rows are kept so that row numbers are the file's own. */
export type Sheet = { name: string; rows: Rows };

export type Workbook = { kind: "xlsx" | "xls" | "csv"; sheets: Sheet[] };

export type ReadRefusal =
  | "FILE_EMPTY"
  | "FILE_TYPE"
  | "FILE_TOO_LARGE"
  | "FILE_DAMAGED"
  | "FILE_BOMB"
  | "FILE_ENCRYPTED"
  | "FILE_UNSAFE"
  | "FILE_TIMEOUT"
  | "TOO_MANY_COLUMNS"
  | "TOO_MANY_ROWS"
  | "SHEET_EMPTY";

/**
 * Reads .xlsx, .xlsm, .xls or delimited text, or a zip around them, told apart by content, in a worker with a small
 * heap, so that no file takes the process down. `fileName` only names the sheet of a text file.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  { timeoutMs = 60_000 }: { timeoutMs?: number } = {},
): Promise<Result<Workbook, ReadRefusal>> {
  if (bytes.length === 0) return refuse("FILE_EMPTY");
  if (bytes.length > limits.fileBytes) return refuse("FILE_TOO_LARGE");
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const worker = startWorker({ bytes: Uint8Array.from(bytes), fileName, taken });
  try {
    return await collect(worker, taken, timeoutMs);
  } finally {
    await worker.terminate();
  }
}

function collect(
  worker: Worker,
  taken: WorkerTask["taken"],
  timeoutMs: number,
): Promise<Result<Workbook, ReadRefusal>> {
  const builder = new WorkbookBuilder();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(refuse("FILE_TIMEOUT")), timeoutMs);
    worker.on("message", (message: WorkerMessage) => {
      if (message.type === "rows") {
        if (!builder.add(message.packet)) resolve(refuse("FILE_TOO_LARGE"));
        Atomics.add(taken, 0, 1);
        Atomics.notify(taken, 0);
      } else if (message.type === "refused") resolve(refuse(message.code));
      else resolve(builder.isEmpty ? refuse("SHEET_EMPTY") : ok(builder.build(message.kind)));
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(refuse("FILE_TOO_LARGE"));
      else reject(error);
    });
    worker.on("exit", () => {
      clearTimeout(timer);
      resolve(refuse("FILE_DAMAGED"));
    });
  });
}

function startWorker(task: WorkerTask): Worker {
  // By its path, for the bundler has no business with a thread that reads TypeScript from disk.
  const entry = join(
    /* turbopackIgnore: true */ process.cwd(),
    "lib/platform/spreadsheet/read-worker-entry.mjs",
  );
  return new Worker(/* turbopackIgnore: true */ entry, {
    workerData: task,
    transferList: [task.bytes.buffer as ArrayBuffer],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 8 },
  });
}
