import { arrearsPage } from "@/lib/contribution/arrears/queries";
import { actorForJob } from "@/lib/platform/auth/sessions";
import { today } from "@/lib/platform/dates";
import { asActor } from "@/lib/platform/db/door";
import { closePools } from "@/lib/platform/db/pool";
import { formatNumber } from "@/lib/platform/format";
import { asOwner } from "@/tests/support/database";
import type { Ground } from "./ground";
import { measured } from "./population";
import { type Line, median, percentile, seconds } from "./table";

/** Memberships at which all are told how they stand, and those beside which one village's list is read. */
const [all = 1_000_000, beside = 5_000_000] = (process.env.BENCH_MEMBERSHIPS ?? "1000000,5000000")
  .split(",")
  .map(Number);
const members = 1_000;
const reads = 100;

/** How every membership stands, in one query, and who will lapse in one village among ever more. */
export async function benchArrears(ground: Ground, rounds: number): Promise<Line[]> {
  await populateMembers(ground, all);
  const took: number[] = [];
  for (let round = 0; round < rounds; round++) took.push(await standAll(ground, all));
  const few = await readList(ground);
  await populateMembers(ground, beside);
  const many = await readList(ground);
  await closePools();
  return [
    {
      what: `standing of ${formatNumber(all, "en")} memberships`,
      measured: seconds(median(took)),
      limit: "1 s",
      passed: median(took) <= 1_000,
    },
    lineOf(all, few),
    lineOf(beside, many),
  ];
}

const officer = async (ground: Ground) => {
  const actor = await actorForJob(ground.officer);
  if (!actor) throw new Error("no such account");
  return actor;
};

async function standAll(ground: Ground, expected: number): Promise<number> {
  const actor = await officer(ground);
  const began = performance.now();
  const rows = await asActor(
    actor,
    (tx) => tx.$queryRaw<{ memberships: number }[]>`
      select standing, months, count(*)::int as memberships from membership_standings(${today()}::date) group by 1, 2`,
    300,
  );
  const ms = performance.now() - began;
  const counted = rows.reduce((sum, { memberships }) => sum + memberships, 0);
  if (counted < expected * 0.9) throw new Error(`only ${counted} memberships were told how they stand`);
  return ms;
}

async function readList(ground: Ground): Promise<number[]> {
  const actor = await officer(ground);
  const took: number[] = [];
  for (let n = 0; n < reads + 10; n++) {
    const began = performance.now();
    const page = await arrearsPage(actor, measured.village, { days: 30 });
    if (!page || page.total === 0) throw new Error("nobody will lapse");
    if (n >= 10) took.push(performance.now() - began);
  }
  return took;
}

function lineOf(size: number, took: number[]): Line {
  const p95 = percentile(took, 95);
  return {
    what: `list of who will lapse in a village, ${formatNumber(size, "en")} memberships`,
    measured: `p50 ${median(took).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
    limit: "p95 50 ms",
    passed: p95 <= 50,
  };
}

/**
 * Fills the villages of East Java evenly with members until there are that many, paid until one of the last eight
 * months or the next two, in villages that all keep contributions. Made by the database without its triggers, in two
 * halves at once, and indexed afterwards.
 */
async function populateMembers(ground: Ground, memberships: number): Promise<void> {
  await asOwner(ground.database, async (client) => {
    await client.query(
      `insert into contribution_book (village_id, regency_id, from_month, by_id, by_name)
       select id, regency_id, to_char(current_date - 400, 'YYYY-MM'), gen_random_uuid(), 'Uji' from village
       where regency_id / 100 = 35 on conflict do nothing`,
    );
    const { rows } = await client.query<{ present: number; villages: number }>(
      `select (select count(*)::int from membership) as present,
         (select count(*)::int from village where regency_id / 100 = 35) as villages`,
    );
    const { present = 0, villages = 2 } = rows[0] ?? {};
    const each = Math.max(1, Math.round((memberships - Math.max(members, present)) / (villages - 1)));
    await withoutIndexes(client, async () => {
      if (present === 0) await fill(ground, "v.code = $2", members);
      const halves = [0, 1].map((half) => `v.regency_id / 100 = 35 and v.id % 2 = ${half} and v.code <> $2`);
      await Promise.all(halves.map((half) => fill(ground, half, each)));
    });
    await client.query("vacuum analyze");
  });
}

type Query = { query: (sql: string) => Promise<{ rows: { name: string; made: string }[] }> };

/** A tree that grows by millions of random keys takes longer than one that is built of them. */
async function withoutIndexes(client: Query, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index i
     where indrelid in ('resident'::regclass, 'membership'::regclass)
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await work();
  await client.query("set maintenance_work_mem = '1GB'");
  for (const { made } of rows) await client.query(made);
}

function fill(ground: Ground, where: string, each: number): Promise<void> {
  return asOwner(ground.database, async (client) => {
    await client.query("set session_replication_role = replica");
    await client.query(
      `with person as materialized (
         select v.id as village, v.regency_id as regency, n, uuidv7() as id,
           to_char(current_date - 31 * (n % 10 - 2), 'YYYY-MM') as until
         from village v, generate_series(1, $1::int) n where ${where}),
       resident as (
         insert into resident (regency_id, id, village_id, identity_index, nik_cipher, name, sex, birth_date, hamlet, rt, rw)
         select regency, id, village, uuid_send(gen_random_uuid()), rpad('t1.', 63, 'x'), 'Warga ' || n, 'M',
           date '1950-01-01' + n % 27000, 'DUSUN ' || n % 3, '00' || n % 4, '00' || n % 3 from person)
       insert into membership (regency_id, id, village_id, resident_id, segment, programmes, sector, payer, starts_on,
         consent_proof, consent_on, created_by, paid_until, paid_on, settled, cover, lapses_on)
       select regency, uuidv7(), village, id, 'BPU', '{JKK,JKM}', 'FARMING', 'SELF', current_date - 500, 'SIGNED_FORM',
         current_date - 500, gen_random_uuid(), until, current_date - 20, month_number(until),
         datemultirange(daterange(current_date - 500, overdue_from(month_number(until) + 4, 15))),
         overdue_from(month_number(until) + 4, 15) from person`,
      [each, measured.village],
    );
  });
}
