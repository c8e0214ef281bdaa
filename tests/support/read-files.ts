import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "@/lib/platform/spreadsheet/read";

/**
 * Run as a process of its own: reads every file of a folder one after the other and prints one line of JSON
 * each: { name, outcome, ms, peakMb } (the most memory the process has had so far).
 */
const folder = process.argv[2] ?? "";

for (const name of readdirSync(folder).sort()) {
  const bytes = readFileSync(join(folder, name));
  const began = performance.now();
  const read = await readWorkbook(bytes, name);
  const ms = Math.round(performance.now() - began);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ name, outcome: read.ok ? "OK" : read.code, ms, peakMb }));
}
