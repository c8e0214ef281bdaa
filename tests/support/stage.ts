import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";

export type Outcome = { passed: number; failed: number; output: string };

const running = new Set<ChildProcess>();

/** Runs a node script of ours or of a package; its whole process group ends with it. */
export function command(args: string[], env: Partial<NodeJS.ProcessEnv> = {}, minutes = 20) {
  return new Promise<{ code: number; output: string }>((done) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1", ...env },
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    const late = setTimeout(() => {
      output += `\nStopped after ${minutes} minutes.`;
      kill(child);
    }, minutes * 60_000);
    const finish = (code: number) => {
      clearTimeout(late);
      running.delete(child);
      done({ code, output });
    };
    child.once("error", (error) => {
      output += error.message;
      finish(1);
    });
    child.once("close", (code) => finish(code ?? 1));
  });
}

/** Ends every command still running. */
export function killCommands() {
  for (const child of running) kill(child);
}

function kill(child: ChildProcess) {
  try {
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}

/** Commands that pass or fail as one; later ones do not run after a failure. */
export async function whole(commands: string[][], env: Partial<NodeJS.ProcessEnv> = {}): Promise<Outcome> {
  for (const args of commands) {
    const { code, output } = await command(args, env);
    if (code !== 0) return { passed: 0, failed: 1, output };
  }
  return { passed: 1, failed: 0, output: "" };
}

/** A test tool that writes a JSON report; `count` reads it. A run that reports nothing is one failure. */
export async function counted(
  args: string[],
  report: string,
  count: (report: unknown) => Omit<Outcome, "output">,
  env: Partial<NodeJS.ProcessEnv> = {},
): Promise<Outcome> {
  rmSync(report, { force: true });
  const { code, output } = await command(args, env);
  const counts = existsSync(report)
    ? count(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 0 };
  const silent = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return { ...counts, failed: counts.failed + (silent ? 1 : 0), output };
}
