import { Client } from "pg";
import { actorForJob } from "@/lib/platform/auth/sessions";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { asOwner, freshDatabase, type TestDatabase } from "./database";

/** What an account is given: ids of regencies or of a village. */
export type Scope =
  | { role: "ADMIN" }
  | { role: "JUDGE" }
  | { role: "BRANCH"; regencies: number[] }
  | { role: "REGENCY"; regencyId: number }
  | { role: "VILLAGE"; villageId: number };

/** A database of one's own for a test file; everything behind the door then works on it. Call it before anything else. */
export async function ownDatabase(name: string): Promise<TestDatabase> {
  const database = await freshDatabase(name);
  process.env.DATABASE_URL = database.loginUrl;
  return database;
}

/** Makes an account with that scope, and an office for it if need be; answers its actor as a job would get it. */
export async function actorWith(database: TestDatabase, scope: Scope, name = "Uji"): Promise<Actor> {
  const id = newId();
  await asOwner(database, async (client) => {
    const office = scope.role === "BRANCH" ? await openOffice(client, scope.regencies) : null;
    await client.query(
      `insert into "user" (id, email, name, role, office_id, regency_id, village_id) values ($1, $2, $3, $4::role, $5, $6, $7)`,
      [
        id,
        `${id}@uji.example`,
        name,
        scope.role,
        office,
        scope.role === "REGENCY" ? scope.regencyId : null,
        scope.role === "VILLAGE" ? scope.villageId : null,
      ],
    );
  });
  const actor = await actorForJob(id);
  if (!actor) throw new Error(`no actor for ${scope.role}`);
  return actor;
}

async function openOffice(client: Client, regencies: number[]): Promise<string> {
  const id = newId();
  await client.query("insert into office (id, name, kind) values ($1, $2, 'BRANCH')", [id, `Kantor ${id}`]);
  for (const regencyId of new Set(regencies))
    await client.query("insert into office_regency (office_id, regency_id) values ($1, $2)", [id, regencyId]);
  return id;
}

/** What a transaction says of itself at its start; left out is not said at all. */
export type Said = {
  role?: string;
  regencies?: readonly number[];
  village?: number | null;
  actor?: string;
};

/** One connection of the application's login, for statements that a mistake or an injection could bring. */
export async function openLogin(database: TestDatabase) {
  const client = new Client({ connectionString: database.loginUrl });
  await client.connect();
  return {
    end: () => client.end(),
    /** Rows and their number, or the SQLSTATE of the refusal; rolled back either way. */
    async attempt(said: Said, sql: string, values: unknown[] = []) {
      await client.query("begin");
      try {
        if (said.role) await client.query("select set_config('role', $1, true)", [said.role]);
        if (said.regencies)
          await client.query("select set_config('app.regencies', $1, true)", [said.regencies.join(",")]);
        if (said.village)
          await client.query("select set_config('app.village', $1, true)", [String(said.village)]);
        if (said.actor) await client.query("select set_config('app.actor', $1, true)", [said.actor]);
        const { rows, rowCount } = await client.query<Record<string, unknown>>(sql, values);
        return { rows, count: rowCount ?? 0, refused: null };
      } catch (error) {
        return { rows: [], count: 0, refused: (error as { code?: string }).code ?? String(error) };
      } finally {
        await client.query("rollback");
      }
    },
  };
}
