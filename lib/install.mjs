// Plain JavaScript on Node alone: it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const marker = `${root}node_modules/.installed`;
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Desa Sadar membutuhkan Node.js 20.19 atau lebih baru; yang terpasang ${process.versions.node}.`);
}
if (process.argv.includes("--after-install")) generate();
else installIfNeeded();

function installIfNeeded() {
  const done = readMarker();
  if (!existsSync(`${root}node_modules`) || done.lock !== lockHash()) {
    console.log("Memasang paket dari npm …");
    run(npm(), [existsSync(`${root}package-lock.json`) ? "ci" : "install", "--include=dev"]);
    if (readMarker().lock === lockHash()) return;
  }
  if (done.lock !== lockHash() || done.schema !== schemaHash() || !existsSync(client())) generate();
}

function generate() {
  run([process.execPath, `${root}node_modules/prisma/build/index.js`], ["generate"]);
  writeFileSync(marker, JSON.stringify({ lock: lockHash(), schema: schemaHash() }));
}

/** The npm that started us, or the one on the PATH. */
function npm() {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return [process.execPath, script];
  return [process.platform === "win32" ? "npm.cmd" : "npm"];
}

function run([program, ...first], args) {
  const result = spawnSync(program, [...first, ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "development", npm_config_loglevel: "error" },
    shell: program.endsWith(".cmd"),
  });
  if (result.status === 0) return;
  console.error(`${result.stdout ?? ""}${result.stderr ?? ""}`.trim());
  stop(`Pemasangan gagal (${args.join(" ")}); periksa sambungan ke registri npm, lalu ulangi.`);
}

function readMarker() {
  try {
    return JSON.parse(readFileSync(marker, "utf8"));
  } catch {
    return {};
  }
}

function client() {
  return `${root}lib/platform/db/generated/client.ts`;
}

function lockHash() {
  return hash(existsSync(`${root}package-lock.json`) ? ["package-lock.json"] : ["package.json"]);
}

function schemaHash() {
  const names = readdirSync(`${root}prisma/schema`).sort();
  return hash([...names.map((name) => `prisma/schema/${name}`), "prisma.config.ts"]);
}

function hash(names) {
  const sum = createHash("sha256");
  for (const name of names) sum.update(name).update(readFileSync(root + name));
  return sum.digest("hex");
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
