import { asOwner } from "@/tests/support/database";
import type { Ground } from "./ground";

/** The village whose dashboard is read: as large as a large one, and the same at every size of the database. */
export const measured = { village: "35.23.12.2002", regency: "35.23", residents: 5_000 };

/**
 * Fills the villages of East Java evenly until there are that many residents, a fifth of them members, with targets
 * and figures. Made by the database itself, without its checks: what is measured comes afterwards.
 */
export async function populate(ground: Ground, residents: number): Promise<void> {
  await asOwner(ground.database, async (client) => {
    await client.query("set session_replication_role = replica");
    const { rows: counted } = await client.query<{ count: number }>("select count(*)::int from resident");
    const now = counted[0]?.count ?? 0;
    if (now === 0) await fill(client.query.bind(client), "v.code = $2", measured.village, measured.residents);
    const where = residents > 100_000 ? "v.regency_id / 100 = $2::int" : "v.regency_id = $2::int";
    const scope = residents > 100_000 ? 35 : 3523;
    const { rows: villages } = await client.query<{ count: number }>(
      `select count(*)::int from village v where ${where.replace("$2", "$1")} and code <> '${measured.village}'`,
      [scope],
    );
    const missing = residents - Math.max(now, measured.residents);
    const each = Math.max(1, Math.round(missing / (villages[0]?.count ?? 1)));
    await fill(client.query.bind(client), `${where} and v.code <> '${measured.village}'`, scope, each);
    await client.query("set session_replication_role = origin");
    await promise(client.query.bind(client));
    // Counting with what the planner knew of a tenth of the rows takes many times as long.
    await client.query("analyze");
    await client.query("select recount_village(id) from village where regency_id / 100 = 35");
    await client.query("vacuum analyze");
  });
}

type Query = (sql: string, values?: unknown[]) => Promise<unknown>;

async function fill(query: Query, where: string, value: string | number, each: number): Promise<void> {
  // The length of what encryption makes of a NIK or a phone number.
  const cipher = "'t1.' || rpad(md5(random()::text) || md5(random()::text), 59, 'x')";
  await query(
    `with person as materialized (
       select v.id as village, v.regency_id as regency, n, uuidv7() as id, uuidv7() as household
       from village v, generate_series(1, $1::int) n where ${where}),
     home as (
       insert into household (regency_id, id, village_id, family_card_cipher, family_card_index)
       select regency, household, village, ${cipher}, uuid_send(gen_random_uuid()) from person where n % 3 = 1),
     resident as (
       insert into resident (regency_id, id, village_id, household_id, identity_index, nik_cipher, name, sex, birth_date,
         birth_place, occupation, family_relation, hamlet, rt, rw, phone_cipher)
       select regency, id, village, first_value(household) over (partition by village, (n - 1) / 3 order by n),
         uuid_send(gen_random_uuid()), ${cipher}, 'Warga ' || substr(md5(id::text), 1, 6) || ' ' || n,
         case n % 2 when 0 then 'M' else 'F' end::sex, date '1950-01-01' + (random() * 27000)::int, 'TUBAN',
         'PETANI/PEKEBUN', 'ANAK', 'DUSUN ' || n % 3, '00' || n % 4, '00' || n % 3, ${cipher} from person)
     insert into membership (regency_id, id, village_id, resident_id, segment, programmes, sector, payer, starts_on,
       consent_proof, consent_on, created_by)
     select regency, uuidv7(), village, id, 'BPU', '{JKK,JKM}', 'FARMING', 'SELF', current_date - 1 - n % 300,
       'SIGNED_FORM', current_date - 1 - n % 300, gen_random_uuid() from person where n % 5 = 0`,
    [each, value],
  );
}

/** A target for every third village of the regency, and figures for all of them; once. */
async function promise(query: Query): Promise<void> {
  const missing =
    "v.regency_id = 3523 and not exists (select from village_figure f where f.village_id = v.id)";
  await query(
    `with chosen as (
       insert into target (id, regency_id, village_id, unit, is_main, created_by)
       select uuidv7(), 3523, v.id, 'PERSON', true, gen_random_uuid() from village v where ${missing} and v.id % 3 = 0
       returning id, village_id)
     insert into target_revision (target_id, number, regency_id, village_id, value, starts_on, baseline, deadline, source, created_by)
     select id, 1, 3523, village_id, 500, current_date - 60, 10, current_date + 60, 'Uji', gen_random_uuid() from chosen`,
  );
  await query(
    `insert into village_figure (id, regency_id, village_id, kind, value, day, source, created_by)
     select uuidv7(), 3523, v.id, k, 3000, current_date - 100, 'Uji', gen_random_uuid()
     from village v, unnest(enum_range(null::figure_kind)) k where ${missing}`,
  );
}
