import { createHash } from "node:crypto";
import { checkImport } from "@/lib/import/check/mutations";
import { commitBatch } from "@/lib/import/commit/mutations";
import { receiveFile, startCommit } from "@/lib/import/mutations";
import type { Verdict } from "@/lib/import/schema";
import { decrypt } from "@/lib/platform/crypto/cipher";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { writeCsv } from "@/lib/platform/spreadsheet/write";
import type { ResidentInput } from "@/lib/resident/schema";
import { templateColumns } from "@/lib/resident/sheet/template";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { makePeople } from "@/tests/support/people";
import { makeRegions, value } from "@/tests/support/world";

/** Two regencies with two villages each, and the people who may or may not import into them. */
export async function openPlace(name: string) {
  const database = await ownDatabase(name);
  const villages = await makeRegions(database, [[2], [2]]);
  const [socorejo, karanglo, , faraway] = villages;
  if (!socorejo || !karanglo || !faraway) throw new Error("the regions have fewer villages than asked for");
  return {
    database,
    socorejo,
    karanglo,
    faraway,
    siti: await actorWith(database, { role: "BRANCH", regencies: [socorejo.regencyId] }, "Siti"),
    kades: await actorWith(database, { role: "VILLAGE", villageId: socorejo.id }, "Kades Socorejo"),
    endang: await actorWith(database, { role: "REGENCY", regencyId: socorejo.regencyId }, "Endang"),
  };
}

export function peopleOf(villageCode: string, count: number, seed = 1): ResidentInput[] {
  return makePeople({ seed, count, villageCode });
}

/** Uploads and checks a file; answers the import's id. */
export async function uploaded(actor: Actor, villageCode: string, bytes: Buffer, fileName = "penduduk.xlsx") {
  const id = newId();
  value(await receiveFile(actor, { id, villageCode, fileName, bytes: new Uint8Array(bytes) }));
  await checkImport(actor, id);
  return id;
}

/** Uploads, checks and writes a file to its end; answers the import's id. */
export async function imported(actor: Actor, villageCode: string, bytes: Buffer, fileName?: string) {
  const id = await uploaded(actor, villageCode, bytes, fileName);
  value(await startCommit(actor, { importId: id }));
  while (await commitBatch(actor, id));
  return id;
}

export type Found = {
  state: string;
  refusal: { code: string } | null;
  rows_total: number;
  rows_done: number;
};

export function importRecord(database: TestDatabase, id: string): Promise<Found> {
  return asOwner(database, async (client) => {
    const { rows } = await client.query<Found>("select * from import where id = $1", [id]);
    return rows[0] as Found;
  });
}

/** How many rows of an import got which verdict. */
export function verdicts(database: TestDatabase, id: string): Promise<Partial<Record<Verdict, number>>> {
  return asOwner(database, async (client) => {
    const sql = "select verdict, count(*)::int as rows from import_row where import_id = $1 group by 1";
    const { rows } = await client.query<{ verdict: Verdict; rows: number }>(sql, [id]);
    return Object.fromEntries(rows.map((row) => [row.verdict, row.rows]));
  });
}

/** Every row of an import with what was found, as the grid of pasted rows is told it. */
export function findings(database: TestDatabase, importId: string) {
  return asOwner(database, async (client) => {
    const { rows } = await client.query(
      "select number, verdict, reasons, warnings from import_row where import_id = $1 order by number",
      [importId],
    );
    return rows.map(({ number, verdict, reasons, warnings }) => {
      const isRefused = verdict === "REFUSED";
      return {
        row: number,
        verdict,
        errors: isRefused ? reasons : [],
        warnings: isRefused ? warnings : [...reasons, ...warnings],
      };
    });
  });
}

/** Everything the database keeps of residents and households, ids, ciphertexts and times included. */
export function exactState(database: TestDatabase): Promise<string> {
  return asOwner(database, async (client) => {
    const residents = await client.query("select * from resident order by id");
    const households = await client.query("select * from household order by id");
    return hash([residents.rows, households.rows]);
  });
}

/** What the residents of a village are to people, whoever wrote them and under whichever id. */
export async function meaning(database: TestDatabase, villageId: number): Promise<Record<string, unknown>[]> {
  const { rows } = await asOwner(database, (client) =>
    client.query(
      `select r.*, birth_date::text as birth_day, h.family_card_cipher, encode(identity_index, 'hex') as identity
       from resident r left join household h on h.id = r.household_id where r.village_id = $1 order by identity_index`,
      [villageId],
    ),
  );
  return rows.map((row) => ({
    identity: row.identity,
    nik: row.nik_cipher && decrypt(row.nik_cipher, { table: "resident", column: "nik", row: row.id }),
    phone: row.phone_cipher && decrypt(row.phone_cipher, { table: "resident", column: "phone", row: row.id }),
    familyCardNo:
      row.family_card_cipher &&
      decrypt(row.family_card_cipher, { table: "household", column: "family_card", row: row.household_id }),
    name: row.name,
    birthDate: row.birth_day,
    birthPlace: row.birth_place,
    sex: row.sex,
    occupation: row.occupation,
    familyRelation: row.family_relation,
    hamlet: row.hamlet,
    rt: row.rt,
    rw: row.rw,
    vitalStatus: row.vital_status,
  }));
}

export function hash(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}

export function countOf(database: TestDatabase, sql: string, parameters: unknown[] = []): Promise<number> {
  return asOwner(database, async (client) => {
    const { rows } = await client.query(`select count(*)::int as count from ${sql}`, parameters);
    return rows[0].count;
  });
}

/** People as a file in our own format, each cell free to be something else. */
export function templateCsv(people: Partial<Record<keyof ResidentInput, string | null>>[]): Buffer {
  const fields = [
    "nik",
    "familyCardNo",
    "name",
    "birthPlace",
    "birthDate",
    "sex",
    "occupation",
    "familyRelation",
    "hamlet",
    "rt",
    "rw",
    "phone",
    "vitalStatus",
  ] as const;
  const words: Record<string, string> = {
    M: "LAKI-LAKI",
    F: "PEREMPUAN",
    ALIVE: "HIDUP",
    DECEASED: "MATI",
    MOVED: "PINDAH",
  };
  const rows = people.map((person) =>
    fields.map((field) => words[person[field] ?? ""] ?? person[field] ?? ""),
  );
  return writeCsv([templateColumns.map(({ header }) => header), ...rows]);
}
