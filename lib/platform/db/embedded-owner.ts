import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { EmbeddedProblem, type Home } from "@/lib/platform/db/embedded-home";

/** Takes the folder for this process and returns how to let go; refuses while another live process holds it. */
export function claimFolder(home: Home, dataDir: string) {
  const file = join(home.path, "in-use-by");
  const holder = existsSync(file) ? readFileSync(file, "utf8") : "";
  const pid = Number(holder.split(" ")[0]);
  if (pid && pid !== process.pid && holder === identityOf(pid)) {
    throw new EmbeddedProblem(
      `Folder data ${dataDir} sedang dipakai proses lain (nomor ${pid}); hentikan dulu proses itu.`,
    );
  }
  writeFileSync(file, identityOf(process.pid));
  return () => rmSync(file, { force: true });
}

/**
 * After kill -9 a postmaster.pid stays behind, and perhaps its postmaster. Stops that one if it is running on our
 * cluster; otherwise the number belongs to a stranger now and only the file goes.
 */
export async function clearStalePostmaster(home: Home) {
  const file = join(home.cluster, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  const ours = () => Number.isInteger(pid) && pid > 1 && commandOf(pid).includes(home.cluster);
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    if (!ours()) break;
    process.kill(pid, signal);
    for (let waited = 0; waited < 100 && ours(); waited++) await pause(100);
  }
  rmSync(file, { force: true });
}

function commandOf(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return existsSync("/proc/self/cmdline") ? "" : ask(pid, "args=");
  }
}

/** Number and start time together: numbers are given out again. */
function identityOf(pid: number) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return `${pid} ${fields[19]}`;
  } catch {
    return existsSync("/proc/self/stat") ? "" : `${pid} ${ask(pid, "lstart=")}`;
  }
}

function ask(pid: number, field: string) {
  return spawnSync("ps", ["-p", String(pid), "-o", field], { encoding: "utf8" }).stdout?.trim() ?? "";
}
