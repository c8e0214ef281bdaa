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
 * months or the next two, in villages that all keep contributions. Made by the database, without its triggers.
 */
async function populateMembers(ground: Ground, memberships: number): Promise<void> {
  await asOwner(ground.database, async (client) => {
    await client.query("set session_replication_role = replica");
    await client.query(
      `insert into contribution_book (village_id, regency_id, from_month, by_id, by_name)
       select id, regency_id, to_char(current_date - 400, 'YYYY-MM'), gen_random_uuid(), 'Uji' from village
       where regency_id / 100 = 35 on conflict do nothing`,
    );
    const { rows: present } = await client.query<{ count: number }>("select count(*)::int from membership");
    if (present[0]?.count === 0) await fill(client.query.bind(client), "v.code = $2", members);
    const { rows: villages } = await client.query<{ count: number }>(
      "select count(*)::int from village where regency_id / 100 = 35",
    );
    const missing = memberships - Math.max(members, present[0]?.count ?? 0);
    const each = Math.max(1, Math.round(missing / ((villages[0]?.count ?? 2) - 1)));
    await fill(client.query.bind(client), "v.regency_id / 100 = 35 and v.code <> $2", each);
    await client.query("set session_replication_role = origin");
    await client.query("vacuum analyze");
  });
}

type Query = (sql: string, values?: unknown[]) => Promise<unknown>;

async function fill(query: Query, where: string, each: number): Promise<void> {
  const cipher = "'t1.' || rpad(md5(random()::text) || md5(random()::text), 59, 'x')";
  await query(
    `with person as materialized (
       select v.id as village, v.regency_id as regency, n, uuidv7() as id,
         to_char(current_date - 31 * (n % 10 - 2), 'YYYY-MM') as until
       from village v, generate_series(1, $1::int) n where ${where}),
     resident as (
       insert into resident (regency_id, id, village_id, identity_index, nik_cipher, name, sex, birth_date, hamlet, rt, rw)
       select regency, id, village, uuid_send(gen_random_uuid()), ${cipher}, 'Warga ' || n, 'M',
         date '1950-01-01' + (random() * 27000)::int, 'DUSUN ' || n % 3, '00' || n % 4, '00' || n % 3 from person)
     insert into membership (regency_id, id, village_id, resident_id, segment, programmes, sector, payer, starts_on,
       consent_proof, consent_on, created_by, paid_until, paid_on, settled, cover, lapses_on)
     select regency, uuidv7(), village, id, 'BPU', '{JKK,JKM}', 'FARMING', 'SELF', current_date - 500, 'SIGNED_FORM',
       current_date - 500, gen_random_uuid(), until, current_date - 20, month_number(until),
       datemultirange(daterange(current_date - 500, overdue_from(month_number(until) + 4, 15))),
       overdue_from(month_number(until) + 4, 15) from person`,
    [each, measured.village],
  );
}
