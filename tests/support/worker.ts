import { type ChildProcess, spawn } from "node:child_process";
import { workerArguments } from "@/lib/demo/children";

const running = new Set<ChildProcess>();

/** The real worker as a process of its own on the database of this test; resolves once it works the queues. */
export function startWorker(): Promise<ChildProcess> {
  const args = ["--import", "tsx", ...workerArguments];
  const env = { ...process.env, LOG_LEVEL: "info", NODE_OPTIONS: "" };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return new Promise((done, fail) => {
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        if (said.includes("worker ready")) done(child);
      });
    child.once("exit", () => fail(new Error(`the worker ended: ${said.slice(-500)}`)));
  });
}

/** Ends it with a signal; answers its exit code, null when it was killed. */
export function endWorker(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
  return new Promise((done) => {
    child.once("exit", (code) => done(code));
    child.kill(signal);
  });
}

/** For the end of a test file: a worker that a failed test left behind would go on with the next one's rows. */
export async function killWorkers(): Promise<void> {
  await Promise.all([...running].map((child) => endWorker(child, "SIGKILL")));
}
