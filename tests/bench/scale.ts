import { actorForJob } from "@/lib/platform/auth/sessions";
import { closePools } from "@/lib/platform/db/pool";
import { formatNumber } from "@/lib/platform/format";
import { villageDashboard } from "@/lib/progress/queries";
import { rankDistricts } from "@/lib/ranking/queries";
import type { Ground } from "./ground";
import { importPeople } from "./importing";
import { measured, populate } from "./population";
import { type Line, median, percentile, times } from "./table";

const sizes = (process.env.BENCH_SIZES ?? "10000,1000000,5000000").split(",").map(Number);
/** Residents up to which an import is measured as well. */
const largestImport = 1_000_000;
const reads = 100;

type Reading = { size: number; what: string; p50: number; p95: number };

/** The dashboard of a village, the league of its regency and the cost of an import, in ever larger databases. */
export async function benchScale(ground: Ground, rounds: number): Promise<Line[]> {
  const readings: Reading[] = [];
  const imports: { size: number; perRow: number }[] = [];
  for (const size of sizes) {
    await populate(ground, size);
    readings.push(...(await readAll(ground, size)));
    if (size > largestImport) continue;
    const runs = [];
    for (let round = 0; round < rounds; round++) runs.push(await importPeople(ground, "csv", 10_000));
    imports.push({ size, perRow: median(runs.map(({ ms }) => ms)) / 10_000 });
  }
  await closePools();
  return [...readings.map(lineOf), ...growthOf(readings), ...importLines(imports)];
}

async function readAll(ground: Ground, size: number): Promise<Reading[]> {
  const actor = await actorForJob(ground.officer);
  if (!actor) throw new Error("no such account");
  const found: Reading[] = [];
  for (const [what, read] of [
    ["village dashboard", () => villageDashboard(actor, measured.village)],
    ["kecamatan league", () => rankDistricts(actor, measured.regency, "PERSON")],
  ] as const) {
    const took: number[] = [];
    for (let n = 0; n < reads + 10; n++) {
      const began = performance.now();
      if (!(await read())) throw new Error(`${what} answers nothing`);
      if (n >= 10) took.push(performance.now() - began);
    }
    found.push({ size, what, p50: median(took), p95: percentile(took, 95) });
  }
  return found;
}

function lineOf({ size, what, p50, p95 }: Reading): Line {
  return {
    what: `${what}, ${formatNumber(size, "en")} residents`,
    measured: `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
    limit: "p95 50 ms",
    passed: p95 <= 50,
  };
}

function growthOf(readings: Reading[]): Line[] {
  return [...new Set(readings.map(({ what }) => what))].map((what) => {
    const own = readings.filter((one) => one.what === what);
    const growth = (own.at(-1)?.p95 ?? 0) / (own[0]?.p95 ?? 1);
    return {
      what: `${what}, p95 largest to smallest`,
      measured: times(growth),
      limit: "1.3 ×",
      passed: growth <= 1.3,
    };
  });
}

function importLines(imports: { size: number; perRow: number }[]): Line[] {
  const lines: Line[] = imports.map(({ size, perRow }) => ({
    what: `CSV row among ${formatNumber(size, "en")} residents`,
    measured: `${(perRow * 1000).toFixed(0)} µs`,
  }));
  const growth = (imports.at(-1)?.perRow ?? 0) / (imports[0]?.perRow ?? 1);
  lines.push({
    what: "CSV row, largest to smallest",
    measured: times(growth),
    limit: "1.3 ×",
    passed: growth <= 1.3,
  });
  return lines;
}
