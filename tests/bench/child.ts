import { fork } from "node:child_process";
import type { Ground } from "./ground";

/** Runs a script of this folder as a process of its own on the ground's database; answers what it sends. */
export function inProcess<T>(
  ground: Ground,
  script: string,
  args: string[],
  heap: string[] = [],
): Promise<T> {
  const execArgv = [...heap, "--import", "tsx", "--conditions=react-server", "--expose-gc"];
  const child = fork(`tests/bench/${script}`, args, { execArgv, env: { ...process.env, ...ground.env } });
  return new Promise((done, fail) => {
    child.once("message", (message) => done(message as T));
    child.once("exit", (code) => fail(new Error(`${script} ended with ${code}`)));
  });
}
