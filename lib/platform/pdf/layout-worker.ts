import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import pdfmake from "pdfmake";
import { layOut } from "./layout";
import { type Letter, layOutLetter } from "./letter";
import { layOutReport, type Report } from "./report";
import type { PdfToWrite } from "./write";

const fonts = join(
  dirname(createRequire(import.meta.url).resolve("pdfmake/package.json")),
  "fonts",
  "Roboto",
);
const font = (name: string) => join(fonts, `${name}.ttf`);

pdfmake.setFonts({ Roboto: { normal: font("Roboto-Regular"), bold: font("Roboto-Medium") } });
// A list is text: nothing in it may make the server fetch an address or read another file.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts + sep));

const asked = workerData as PdfToWrite | Letter | Report;
const bytes = Uint8Array.from(await pdfmake.createPdf(laidOut()).getBuffer());
parentPort?.postMessage(bytes, [bytes.buffer]);

function laidOut() {
  if ("chapters" in asked) return layOutReport(asked);
  return "letterhead" in asked ? layOutLetter(asked) : layOut(asked);
}
