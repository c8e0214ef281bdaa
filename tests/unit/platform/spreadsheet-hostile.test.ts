import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostileFiles } from "@/tests/support/hostile-files";

type Outcome = { name: string; outcome: string; ms: number; peakMb: number };

const files = hostileFiles().map((file, index) => ({ ...file, place: String(index).padStart(3, "0") }));

/** A process of its own that reads every file of a folder, one after the other. */
async function readAll(folder: string): Promise<string> {
  const args = ["--import", "tsx", "tests/support/read-files.ts", folder];
  return (await promisify(execFile)("node", args, { timeout: 170_000 })).stdout;
}

describe("a hostile file", () => {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  const outcomes = new Map<string, Outcome>();

  beforeAll(async () => {
    const halves = [0, 1].map((half) => join(folder, String(half)));
    for (const half of halves) mkdirSync(half);
    for (const [at, { place, bytes }] of files.entries())
      writeFileSync(join(halves[at % 2] ?? "", place), bytes);
    for (const lines of await Promise.all(halves.map(readAll)))
      for (const line of lines.trim().split("\n")) {
        const outcome = JSON.parse(line) as Outcome;
        outcomes.set(outcome.name, outcome);
      }
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(files)("$name is $code within 2 s of processor time", ({ place, code }) => {
    const outcome = outcomes.get(place);
    expect(outcome?.outcome).toBe(code);
    expect(outcome?.ms).toBeLessThanOrEqual(2_000);
  });

  it("never takes the process beyond 256 MB, all of them one after the other", () => {
    expect(Math.max(...[...outcomes.values()].map(({ peakMb }) => peakMb))).toBeLessThanOrEqual(256);
  });
});
