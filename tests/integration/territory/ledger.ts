import { Client } from "pg";
import type { Actor } from "@/lib/platform/db/actor";
import type { TestDatabase } from "@/tests/support/database";
import { kinds, type Row, tablesOf } from "./visibility";

/** Something found in an answer, and whose it is. */
export type Token = {
  text: string;
  kind: "person" | "village" | "region";
  regencyId: number;
  villageId: number | null;
};

export type Ledger = Awaited<ReturnType<typeof openLedger>>;

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * The owner's view of the database: which id, code or name belongs to which village, and what was written
 * since last asked. Names in a made world carry their village's or region's id.
 */
export async function openLedger(database: TestDatabase) {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const tables = Object.keys(kinds);
  const keys = await primaryKeys(owner);
  const snapshot = new Map<string, Row[]>();
  for (const table of tables) snapshot.set(table, await rowsIn(owner, table));
  const tablesWithVillage = tables.filter(
    (table) =>
      "village_id" in (snapshot.get(table)?.[0] ?? {}) &&
      kinds[table] !== "account" &&
      kinds[table] !== "audit",
  );
  await watchWrites(owner, tables);

  const villages = new Map((await rowsIn(owner, "village")).map((row) => [String(row.code), row]));
  const villageById = new Map([...villages.values()].map((row) => [Number(row.id), row]));
  const owners = new Map<string, Token>();
  const strangers = new Set<string>();

  async function learn() {
    for (const table of [...tablesOf("person"), "target", "village_figure"])
      for (const row of await rowsIn(owner, table)) {
        if (typeof row.id !== "string") continue;
        const kind = kinds[table] === "person" ? "person" : "village";
        owners.set(row.id, {
          text: row.id,
          kind,
          regencyId: Number(row.regency_id),
          villageId: Number(row.village_id),
        });
      }
  }

  async function ownerOfId(id: string) {
    if (!owners.has(id) && !strangers.has(id)) await learn();
    if (!owners.has(id)) strangers.add(id);
    return owners.get(id);
  }

  function ofVillage(text: string, id: number, kind: Token["kind"]): Token {
    return { text, kind, regencyId: Number(villageById.get(id)?.regency_id), villageId: id };
  }

  /** With the regencies that the contest a row belongs to reaches. */
  async function placed(rows: Row[]): Promise<Row[]> {
    if (!rows.some((row) => row.campaign_id)) return rows;
    const contests = await rowsIn(owner, "campaign");
    return rows.map((row) => {
      const contest = contests.find(({ id }) => id === row.campaign_id);
      return { regency_ids: contest?.regency_ids, level: contest?.level, ...row };
    });
  }

  return {
    tables,
    tablesWithVillage,
    placed,
    end: () => owner.end(),
    rowsOf: (table: string) => placed(snapshot.get(table) ?? []),

    /** Everything in an answer that can be told to belong somewhere. */
    async ownersIn(answer: unknown): Promise<Token[]> {
      const text =
        JSON.stringify(answer, (_key, value) => (typeof value === "bigint" ? String(value) : value)) ?? "";
      const tokens: Token[] = [];
      for (const id of new Set(text.match(uuid))) {
        const token = await ownerOfId(id);
        if (token) tokens.push(token);
      }
      for (const [found, id] of text.matchAll(/(?:Warga|penduduk) v(\d+)/g))
        tokens.push(ofVillage(found, Number(id), "person"));
      for (const [found, id] of text.matchAll(/(?:Desa|Kades|Kesepakatan|Catatan) v(\d+)/g))
        tokens.push(ofVillage(found, Number(id), "village"));
      for (const code of new Set(text.match(/\d{2}\.\d{2}\.\d{2}\.\d{4}/g)))
        tokens.push(ofVillage(code, Number(villages.get(code)?.id), "village"));
      for (const [found, id] of text.matchAll(/Kecamatan d(\d+)/g))
        tokens.push({
          text: found,
          kind: "region",
          regencyId: Math.floor(Number(id) / 100),
          villageId: null,
        });
      for (const [found, id] of text.matchAll(/Kabupaten r(\d+)/g))
        tokens.push({ text: found, kind: "region", regencyId: Number(id), villageId: null });
      for (const [, key, id] of text.matchAll(/"(villageId|regencyId)":(\d+)/g))
        tokens.push(
          key === "villageId"
            ? ofVillage(`villageId ${id}`, Number(id), "village")
            : { text: `regencyId ${id}`, kind: "region", regencyId: Number(id), villageId: null },
        );
      return tokens;
    },

    async takeTouched() {
      const { rows } = await owner.query<{
        table: string;
        regency_id: number | null;
        village_id: number | null;
      }>(
        `with gone as (delete from watch.touched returning *) select "table", regency_id, village_id from gone`,
      );
      return rows;
    },

    /** A write to one given row: its change, its deletion, a copy under a new id, or its move to where it is. */
    statement(kind: "update" | "delete" | "insert" | "move", table: string, row: Row) {
      const key = keys.get(table) ?? [];
      const where = key.map((column, at) => `"${column}"::text = $${at + 1}`).join(" and ");
      const values: unknown[] = key.map((column) => String(row[column]));
      if (kind === "delete") return { sql: `delete from public."${table}" where ${where}`, values };
      if (kind === "insert") {
        const copy = { ...row, ...(typeof row.id === "string" && { id: crypto.randomUUID() }) };
        return {
          sql: `insert into public."${table}" select * from jsonb_populate_record(null::public."${table}", $1)`,
          values: [JSON.stringify(copy)],
        };
      }
      const column = kind === "move" && "village_id" in row ? "village_id" : key[0];
      return { sql: `update public."${table}" set "${column}" = "${column}" where ${where}`, values };
    },
  };
}

/** What in an answer the actor should not have been shown. */
export function foreignIn(actor: Actor, tokens: Token[]): string[] {
  return tokens
    .filter(({ kind, regencyId, villageId }) => {
      // An administrator knows all places and no person beyond the numbers of audited records.
      if (actor.role === "ADMIN") return false;
      if (actor.role === "REGENCY" && kind === "person") return true;
      if (!actor.regencies.includes(regencyId)) return true;
      return actor.role === "VILLAGE" && villageId !== null && villageId !== actor.villageId;
    })
    .map(({ text }) => text);
}

async function rowsIn(owner: Client, table: string): Promise<Row[]> {
  return (await owner.query<{ row: Row }>(`select to_jsonb(t) as row from "${table}" t`)).rows.map(
    ({ row }) => row,
  );
}

async function primaryKeys(owner: Client): Promise<Map<string, string[]>> {
  const { rows } = await owner.query<{ table: string; columns: string[] }>(
    `select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_index i join pg_class c on c.oid = i.indrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
     where i.indisprimary and c.relnamespace = 'public'::regnamespace group by 1`,
  );
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

async function watchWrites(owner: Client, tables: string[]) {
  await owner.query(`
    create schema watch;
    create table watch.touched ("table" text, regency_id int, village_id int);
    create function watch.note() returns trigger language plpgsql security definer as $$
    declare
      changed jsonb := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    begin
      insert into watch.touched values (tg_table_name, (changed ->> 'regency_id')::int, (changed ->> 'village_id')::int);
      if tg_op = 'UPDATE' then
        insert into watch.touched values (tg_table_name, (to_jsonb(old) ->> 'regency_id')::int, (to_jsonb(old) ->> 'village_id')::int);
      end if;
      return null;
    end $$`);
  for (const table of tables)
    await owner.query(
      `create trigger watched after insert or update or delete on "${table}" for each row execute function watch.note()`,
    );
}
