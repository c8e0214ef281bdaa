import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const candidates = () => [process.env.CHROMIUM_PATH, "/usr/bin/chromium", chromium.executablePath()];

/** The browser for the journeys, or undefined when this machine has none. */
export function findChromium(): string | undefined {
  return candidates().find((path) => path && existsSync(path));
}

/** Finds a browser or, as root on Debian, installs its package. Throws a sentence when neither works. */
export function obtainChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const apt = (...args: string[]) =>
      spawnSync("apt-get", args, {
        encoding: "utf8",
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    apt("update");
    apt("install", "-y", "--no-install-recommends", "chromium");
  }
  const installed = findChromium();
  if (!installed) {
    throw new Error(
      "Chromium tidak ditemukan: pasang paket chromium, atau sebutkan programnya lewat CHROMIUM_PATH, lalu ulangi npm test.",
    );
  }
  return installed;
}

/** What Chromium needs to run as root in a container and to stay off the network. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
