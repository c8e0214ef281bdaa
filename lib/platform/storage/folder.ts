import { constants } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { newId } from "@/lib/platform/id";
import type { Kept, Store } from "./store";

const unfinished = ".part";

/** Files in a folder that only this account may read. */
export function folderStore(dataDir: string): Store {
  const root = resolve(dataDir, "files");
  const at = (key: string) => join(root, ...key.split("/"));
  return {
    async put(key, bytes) {
      const path = at(key);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const part = `${path}.${newId()}${unfinished}`;
      try {
        await writeDown(part, bytes);
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true }).catch(() => undefined);
        throw error;
      }
      await settle(dirname(path));
    },
    get: (key) => readFile(at(key)).catch(nullIfMissing),
    remove: (key) => rm(at(key), { force: true }),
    list: (prefix) => filesBelow(root, prefix),
  };
}

async function writeDown(path: string, bytes: Uint8Array) {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new name is on the disk only once its folder is; file systems that cannot say so are taken at their word. */
async function settle(folder: string) {
  const handle = await open(folder, constants.O_RDONLY).catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function* filesBelow(root: string, prefix: string): AsyncGenerator<Kept> {
  const folder = prefix.slice(0, prefix.lastIndexOf("/") + 1);
  const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    nullIfMissing,
  );
  for (const entry of found ?? []) {
    const path = join(entry.parentPath, entry.name);
    const key = path.slice(root.length + 1).replaceAll("\\", "/");
    const facts = entry.isFile() && key.startsWith(prefix) ? await stat(path).catch(nullIfMissing) : null;
    if (facts) yield { key, changedAt: facts.mtime };
  }
}

function nullIfMissing(error: unknown): null {
  if ((error as { code?: string }).code === "ENOENT") return null;
  throw error;
}
