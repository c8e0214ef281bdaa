import { createReadStream, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { decrypt } from "@/lib/platform/crypto/cipher";

/** Where a number was found, and which kind of text it was in; never the number itself. */
export type Leak = { where: string; count: number };

/** Every NIK, No KK, phone and KPJ that a database keeps, opened with the keys of this process. */
export async function secretsIn(ownerUrl: string): Promise<string[]> {
  return withOwner(ownerUrl, async (client) => {
    const found: string[] = [];
    const open = async (table: string, column: string, cipher: string) => {
      const { rows } = await client.query<{ id: string; cipher: string }>(
        `select id, ${cipher} as cipher from "${table}" where ${cipher} is not null`,
      );
      for (const row of rows) found.push(decrypt(row.cipher, { table, column, row: row.id }));
    };
    await open("resident", "nik", "nik_cipher");
    await open("resident", "phone", "phone_cipher");
    await open("household", "family_card", "family_card_cipher");
    await open("membership", "kpj", "kpj_cipher");
    return found;
  });
}

/**
 * Where any of the given numbers stands in plain text: in every column of every table, and in every file below
 * the given folders, whatever the file is. Other databases of the same server are passed over.
 */
export async function findLeaks(
  numbers: string[],
  { ownerUrl, folders }: { ownerUrl: string; folders: string[] },
): Promise<Leak[]> {
  const wanted = new Set(numbers.flatMap(spellings));
  const leaks = new Map<string, number>();
  let own = "";
  const look = (where: string, text: string) => {
    for (const [digits] of text.matchAll(/\d{10,17}/g))
      if (holds(wanted, digits)) leaks.set(where, (leaks.get(where) ?? 0) + 1);
  };
  await withOwner(ownerUrl, async (client) => {
    const tables = await client.query<{ name: string }>(
      "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')",
    );
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      for (const { row } of rows) look(`table ${name}`, row);
    }
    await client.query("checkpoint");
    const { rows } = await client.query<{ oid: string }>(
      "select oid from pg_database where datname = current_database()",
    );
    own = rows[0]!.oid;
  });
  const files = folders
    .flatMap(filesBelow)
    .filter((file) => (/\/base\/(\d+)\//.exec(file)?.[1] ?? own) === own);
  for (const file of files) await readPieces(file, (text) => look(`file ${file}`, text));
  return [...leaks].map(([where, count]) => ({ where, count }));
}

/** Whether the digits are, or hold, one of the numbers: a NIK stays one with a digit before it. */
function holds(wanted: Set<string>, digits: string): boolean {
  for (const length of [10, 11, 12, 13, 16])
    for (let at = 0; at + length <= digits.length; at++)
      if (wanted.has(digits.slice(at, at + length))) return true;
  return false;
}

function spellings(number: string): string[] {
  return number.startsWith("+62") ? [`0${number.slice(3)}`, number.slice(1)] : [number];
}

/** Every file below a folder; what vanishes while others work beside it (a database dropped) is passed over. */
function filesBelow(path: string): string[] {
  try {
    if (statSync(path).isFile()) return [path];
    return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return [];
    throw error;
  }
}

/** Reads a file of any size; pieces overlap, so that nothing is cut in two. Files that vanish meanwhile are no leak. */
async function readPieces(file: string, use: (text: string) => void): Promise<void> {
  let end = "";
  try {
    for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      const text = end + piece.toString("latin1");
      use(text);
      end = text.slice(-40);
    }
  } catch (error) {
    if ((error as { code?: string }).code !== "ENOENT") throw error;
  }
}

async function withOwner<T>(ownerUrl: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
