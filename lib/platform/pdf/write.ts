import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Made } from "@/lib/platform/made";
import type { Letter } from "./letter";
import type { Paper } from "./paper";
import type { Report } from "./report";

export type PdfColumn = {
  header: string;
  /** In points; a star takes what the others leave. */
  width: number | "*";
  align?: "left" | "right";
  /** A box to tick by hand or a line to write on, whatever the row says. */
  empty?: "box" | "line";
};

/** A printed list in parts, each from the top of a page on. */
export type PdfToWrite = {
  paper: Paper;
  title: string;
  /** Under the title on the first page; the first of them stands small on the others too. */
  lines: string[];
  columns: PdfColumn[];
  parts: { heading: string; rows: string[][] }[];
  /** On the left of every foot: who made it and when. */
  foot: string;
  /** On the right: "hal {page} dari {pages}". */
  pages: string;
  made: Made;
};

/** Laid out in a thread of its own with a limited heap, for three thousand rows are a second's work. */
export function writePdf(document: PdfToWrite | Letter | Report): Promise<Uint8Array> {
  // By its path, for the bundler has no business with a thread that reads TypeScript and fonts from disk.
  const entry = join(/* turbopackIgnore: true */ process.cwd(), "lib/platform/pdf/layout-worker-entry.mjs");
  const worker = new Worker(/* turbopackIgnore: true */ entry, {
    workerData: document,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 400 },
  });
  return new Promise((resolve, reject) => {
    worker.once("message", (bytes: Uint8Array) => resolve(bytes));
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the thread that lays out the document ended without it")));
  });
}
