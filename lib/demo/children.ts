import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/**
 * How node runs the worker, as `npm run worker` and compose.yaml do: left to itself on a large machine, it lets an
 * import's rubbish lie until it weighs several times what the import needs.
 */
export const workerHeap = ["--max-old-space-size=512", "--max-semi-space-size=16"];
/** The web server as `npm start` and the image run it: a monthly run of a large village goes through it. */
export const webHeap = ["--max-old-space-size=1024", "--max-semi-space-size=8"];
export const webArguments = [...webHeap, "lib/server.ts"];
export const workerArguments = [...workerHeap, "--conditions=react-server", "lib/worker.ts"];

export type Child = { name: string; exited: Promise<number>; stop: () => Promise<void>; tail: () => string };

/**
 * Starts one of our programs (`args` of node) with its output in the file `log`. It has its own process group, so
 * that Ctrl-C reaches it through us and in our order.
 */
export function start(
  name: string,
  args: string[],
  settings: { env: NodeJS.ProcessEnv; log: string },
): Child {
  const output = openSync(settings.log, "w", 0o600);
  const child = spawn(process.execPath, ["--import", new URL("leash.mjs", import.meta.url).href, ...args], {
    env: { ...settings.env, LEASH_HOLDER: String(process.pid) },
    detached: true,
    stdio: ["ignore", output, output, "ipc"],
  });
  closeSync(output);
  const exited = new Promise<number>((done) => {
    child.once("exit", (code) => done(code ?? 1));
    child.once("error", () => done(1));
  });
  return { name, exited, stop: () => stop(child, exited), tail: () => tailOf(settings.log) };
}

async function stop(child: ChildProcess, exited: Promise<number>) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const late = setTimeout(() => killGroup(child), 6_000);
  await exited;
  clearTimeout(late);
}

function killGroup(child: ChildProcess) {
  try {
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}

const tailOf = (file: string) => readFileSync(file, "utf8").trim().split("\n").slice(-25).join("\n");

/** Waits until the address answers 200; false after `patienceMs` or once `gone` settles. */
export async function answers(url: string, gone: Promise<unknown>, patienceMs = 60_000): Promise<boolean> {
  let over = false;
  gone.then(() => {
    over = true;
  });
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline && !over; await pause(100)) {
    const response = await fetch(url, { signal: AbortSignal.timeout(3_000) }).catch(() => undefined);
    if (response?.ok) return true;
  }
  return false;
}
