import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "@/lib/platform/spreadsheet/read";

/**
 * Run as a process of its own: reads every file of a folder one after the other and prints one line of JSON
 * each: { name, outcome, ms, peakMb }: milliseconds of processor time, so that a busy machine changes nothing, and the
 * most memory the process has had so far.
 */
const folder = process.argv[2] ?? "";

for (const name of readdirSync(folder).sort()) {
  const bytes = readFileSync(join(folder, name));
  const began = process.cpuUsage();
  const read = await readWorkbook(bytes, name);
  const { user, system } = process.cpuUsage(began);
  const ms = Math.round((user + system) / 1000);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ name, outcome: read.ok ? "OK" : read.code, ms, peakMb }));
}
