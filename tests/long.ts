import { command } from "./support/stage";

/** What takes too long for every day: many more kill points of the worker, many more random files, LibreOffice. */
const runs = [
  {
    args: ["--project", "integration", "tests/integration/import/kill.test.ts", "--hookTimeout=600000"],
    env: { KILL_PEOPLE: "50000", KILL_ROUNDS: "8" },
  },
  { args: ["--project", "unit", "tests/unit/resident/fuzz.test.ts"], env: { FUZZ_CASES: "10000" } },
  { args: ["--project", "office"], env: {} },
];

for (const { args, env } of runs) {
  const { code, output } = await command(["node_modules/vitest/vitest.mjs", "run", ...args], env, 90);
  console.log(output.trimEnd());
  if (code !== 0) process.exitCode = 1;
}
