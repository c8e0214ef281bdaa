import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const sources = [
  ...["app", "components", "lib", "prisma/schema", "public"],
  ...[
    "next.config.ts",
    "postcss.config.mjs",
    "proxy.ts",
    "tsconfig.json",
    "package-lock.json",
    "package.json",
  ],
];
const derived = join("lib", "platform", "db", "generated");
const file = ".next/fingerprint";

/** One hash over everything that a production build is made of. */
export function fingerprint(): string {
  const sum = createHash("sha256").update(process.version);
  for (const source of sources)
    for (const path of filesIn(source)) sum.update(path).update(readFileSync(path));
  return sum.digest("hex");
}

/** Whether .next holds a finished build of exactly these sources. */
export function isBuilt(current: string): boolean {
  return existsSync(".next/BUILD_ID") && existsSync(file) && readFileSync(file, "utf8") === current;
}

export function rememberBuild(built: string) {
  writeFileSync(file, built);
}

function filesIn(path: string): string[] {
  if (!existsSync(path) || path === derived) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
