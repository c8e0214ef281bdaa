import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { benchArrears } from "./arrears";
import { benchExports } from "./exporting";
import { openGround } from "./ground";
import { benchImports } from "./importing";
import { benchNation } from "./nation";
import { benchPaying } from "./paying";
import { benchScale } from "./scale";
import { type Line, tableOf } from "./table";

const parts = {
  import: benchImports,
  export: benchExports,
  scale: benchScale,
  nation: benchNation,
  arrears: benchArrears,
  run: benchPaying,
};
const asked = process.argv.slice(2).filter((name) => name in parts);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);

const ground = await openGround();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, async () => {
    await ground.stop();
    process.exit(130);
  });
const lines: Line[] = [];
try {
  for (const [name, bench] of Object.entries(parts))
    if (asked.length === 0 || asked.includes(name)) lines.push(...(await bench(ground, rounds)));
} finally {
  await ground.stop();
}
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, medians of ${rounds}`;
const text = `${machine}\n\n${tableOf(lines)}\n`;
console.log(text);
mkdirSync(".bench", { recursive: true });
writeFileSync(".bench/result.md", text);
if (lines.some(({ passed }) => passed === false)) process.exitCode = 1;
