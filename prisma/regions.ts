import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parse } from "csv-parse/sync";
import { Client } from "pg";

type Row = Record<string, string>;

const idnAreaData = dirname(createRequire(import.meta.url).resolve("idn-area-data/package.json"));

/**
 * Loads the provinces, regencies, districts and villages of Indonesia (Kepmendagri 300.2.2-2138/2025, as
 * idn-area-data 4.0.1 gives it, under the ODbL). Ids are derived from the codes and stay; names are refreshed.
 * Does nothing when all are there already.
 */
export async function loadRegions(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const provinces = read("provinces");
    const villages = read("villages");
    const { rows } = await client.query<{ known: string }>("select count(*) as known from village");
    if (Number(rows[0]?.known) === villages.length) return;
    await client.query("begin");
    await client.query(
      `insert into province (id, code, name) select id, code, name from jsonb_to_recordset($1) as r(id int, code text, name text)
       on conflict (id) do update set name = excluded.name`,
      [asJson(provinces)],
    );
    await client.query(
      `insert into regency (id, code, name, province_id) select id, code, name, id / 100
       from jsonb_to_recordset($1) as r(id int, code text, name text) on conflict (id) do update set name = excluded.name`,
      [asJson(read("regencies"))],
    );
    await client.query(
      `insert into district (id, code, name, regency_id) select id, code, name, id / 100
       from jsonb_to_recordset($1) as r(id int, code text, name text) on conflict (id) do update set name = excluded.name`,
      [asJson(read("districts"))],
    );
    await client.query(
      `insert into village (id, code, name, kind, regency_id, district_id)
       select id, code, name, case substring(code from 10 for 1) when '1' then 'KELURAHAN' when '2' then 'DESA' else 'ADAT' end::village_kind,
         replace(substring(code for 5), '.', '')::int, replace(substring(code for 8), '.', '')::int
       from jsonb_to_recordset($1) as r(id int, code text, name text) on conflict (id) do update set name = excluded.name`,
      [asJson(villages)],
    );
    await client.query("commit");
    await client.query("analyze village, district, regency, province");
  } finally {
    await client.end();
  }
}

function read(file: string): Row[] {
  return parse(readFileSync(join(idnAreaData, "data", `${file}.csv`)), { columns: true }) as Row[];
}

function asJson(rows: Row[]): string {
  return JSON.stringify(rows.map(({ code, name }) => ({ id: idOf(code ?? ""), code, name })));
}

/** Ids fit an integer: a district's six digits, and below them 600 places for each kind of village. */
function idOf(code: string): number {
  const [province, regency, district, village] = code.split(".");
  if (!village) return Number([province, regency, district].filter(Boolean).join(""));
  const kind = Number(village.slice(0, 1));
  return Number(`${province}${regency}${district}`) * 2000 + (kind - 1) * 600 + Number(village.slice(1));
}
