import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { Problem } from "@/lib/demo/problem";

const schema = z.object({
  ENCRYPTION_KEYS: z.string(),
  INDEX_KEY: z.string(),
  AUTH_SECRET: z.string(),
  DATABASE_PASSWORD: z.string(),
});

export type Keys = z.infer<typeof schema>;

/** Fresh secrets, each of 32 random bytes. */
export function makeKeys(): Keys {
  return {
    ENCRYPTION_KEYS: `k1:${randomBytes(32).toString("base64")}`,
    INDEX_KEY: randomBytes(32).toString("base64"),
    AUTH_SECRET: randomBytes(32).toString("base64"),
    DATABASE_PASSWORD: randomBytes(24).toString("base64url"),
  };
}

/**
 * The keys in DATA_DIR/keys.json, made on the first start. New keys for old data would leave every NIK unreadable,
 * so it refuses to make any once there is a cluster.
 */
export function openKeys(dataDir: string): Keys {
  const file = join(dataDir, "keys.json");
  const restart = "Kembalikan berkas itu, atau mulai dari awal dengan: npm run demo -- --reset";
  if (!existsSync(file)) {
    if (existsSync(join(dataDir, "postgres", "cluster")))
      throw new Problem(`Kunci ${file} hilang. ${restart}`);
    const keys = makeKeys();
    try {
      mkdirSync(dataDir, { recursive: true, mode: 0o700 });
      writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
    } catch (error) {
      throw new Problem(
        `Folder data ${dataDir} tidak dapat ditulisi (${error instanceof Error ? error.message : error}); ` +
          "perbaiki izinnya atau pilih folder lain lewat DATA_DIR, atau mulai dari awal dengan: npm run demo -- --reset",
      );
    }
    return keys;
  }
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new Problem(`Kunci di ${file} tidak terbaca. ${restart}`);
  }
}
