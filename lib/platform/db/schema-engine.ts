import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Client, type PoolConfig } from "pg";

export const migrationsFolder = resolve("prisma/migrations");
const schemaFolder = resolve("prisma/schema");

/** Prisma's own migration engine, from WebAssembly: its native build would have to be downloaded. */
export async function withEngine<T>(
  ownerUrl: string,
  use: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  await loaded;
  const open: SqlDriverAdapter[] = [];
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterFor(ownerUrl, open));
  const engine = await bindings.SchemaEngine.new(
    { datamodels: schemaFiles().map(asPair) },
    () => undefined,
    adapter,
  );
  try {
    return await use(engine);
  } finally {
    engine.free();
    // The engine leaves its connection open, and with it the advisory lock that the next engine waits for.
    for (const connection of open) await connection.dispose();
  }
}

/** prisma/schema/*.prisma, in a stable order. */
export function schemaFiles() {
  return readdirSync(schemaFolder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({
      path: join(schemaFolder, name),
      content: readFileSync(join(schemaFolder, name), "utf8"),
    }));
}

/** prisma/migrations as the engine wants it: one entry per folder, oldest first. */
export function migrationList(): bindings.MigrationList {
  const names = existsSync(migrationsFolder)
    ? readdirSync(migrationsFolder)
        .filter((name) => statSync(join(migrationsFolder, name)).isDirectory())
        .sort()
    : [];
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(migrationsFolder, path, "migration.sql"), "utf8") },
      },
    })),
  };
}

let loaded: Promise<void> | undefined;

async function load() {
  // Without this registry the engine's own message about a crash is lost.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => console.error(text) },
  });
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(join(dirname(script), "schema_engine_bg.wasm"));
  const imports: WebAssembly.ModuleImports = { ...bindings };
  const timer = Object.keys(imports).find((name) => name.startsWith("__wbg_setTimeout"));
  // Its ten seconds of patience for the advisory lock would keep every process alive that long.
  if (timer) imports[timer] = (run: () => void, ms: number) => setTimeout(run, ms).unref();
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": imports });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}

const asPair = (file: { path: string; content: string }): [string, string] => [file.path, file.content];

const letterColumns = new Set(["constraint_type", "confdeltype", "confupdtype"]);

/**
 * The stock adapter cuts scripts at every semicolon, also inside function bodies; it cannot read the one-letter
 * type that the engine asks for when it lists constraints; and it drops its shadow database while still connected.
 */
function adapterFor(ownerUrl: string, open: SqlDriverAdapter[]): SqlMigrationAwareDriverAdapterFactory {
  const config = connectionOf(ownerUrl);
  const main = new PrismaPg(config);
  const connect = async (settings: PoolConfig) => {
    const adapter = await new PrismaPg(settings).connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const sql = query.sql.replace(/\b(constr\.contype|con\.conf(?:del|upd)type)\b(?=,| AS)/g, "$1::text");
      const result = await queryRaw({ ...query, sql });
      const types = result.columnTypes.map((type, at) =>
        letterColumns.has(result.columnNames[at] ?? "") ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes: types };
    };
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  };
  return {
    provider: main.provider,
    adapterName: main.adapterName,
    async connect() {
      const adapter = await connect(config);
      open.push(adapter);
      return adapter;
    },
    async connectToShadowDb() {
      const database = `shadow_${randomUUID().replaceAll("-", "")}`;
      await runOnce(config, `create database ${database} template template0`);
      const shadow = await connect({ ...config, database });
      const disconnect = shadow.dispose.bind(shadow);
      shadow.dispose = async () => {
        await disconnect();
        await runOnce(config, `drop database ${database} with (force)`);
      };
      return shadow;
    },
  };
}

async function runOnce(config: PoolConfig, sql: string) {
  const client = new Client(config);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function connectionOf(ownerUrl: string): PoolConfig {
  const url = new URL(ownerUrl);
  return {
    host: decodeURIComponent(url.hostname),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ssl: ["require", "verify-full"].includes(url.searchParams.get("sslmode") ?? "") || undefined,
    max: 2,
  };
}
