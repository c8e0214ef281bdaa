import { join, resolve } from "node:path";

/** Everything a test run leaves behind, apart from .next. */
export const testFolder = resolve(".test");
export const testDataDir = join(testFolder, "data");
export const loginPassword = "only-for-tests";

/** Keys that protect nothing but made-up people. */
export const testKeys = {
  ENCRYPTION_KEYS: `t1:${Buffer.alloc(32, 1).toString("base64")}`,
  INDEX_KEY: Buffer.alloc(32, 2).toString("base64"),
  AUTH_SECRET: Buffer.alloc(32, 3).toString("base64"),
  LOG_LEVEL: "warn",
  DATA_DIR: join(testFolder, "files"),
};
