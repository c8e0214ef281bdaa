import { beforeAll, describe, expect, it, test } from "vitest";
import { listMembers } from "@/lib/membership/queries";
import { listMous } from "@/lib/mou/list/queries";
import { officialsPage } from "@/lib/official/queries";
import { actorForJob } from "@/lib/platform/auth/sessions";
import type { Actor } from "@/lib/platform/db/actor";
import { villageDashboard } from "@/lib/progress/queries";
import { rankDistricts } from "@/lib/ranking/queries";
import { asOwner, freshDatabase, type TestDatabase } from "@/tests/support/database";
import { testKeys } from "@/tests/support/settings";
import { command } from "@/tests/support/stage";

let database: TestDatabase;
let again: TestDatabase;
let siti: Actor;

beforeAll(async () => {
  [database, again] = [await freshDatabase("seed"), await freshDatabase("seed_again")];
  const runs = await Promise.all([database, again].map(seedOne));
  expect(runs.map(({ code, output }) => (code === 0 ? "" : output))).toEqual(["", ""]);
  process.env.DATABASE_URL = database.loginUrl;
  const [officer] = await rows(database, `select id from "user" where role = 'BRANCH'`);
  const actor = await actorForJob(String(officer?.id));
  if (!actor) throw new Error("the seed has no branch officer");
  siti = actor;
}, 400_000);

function seedOne({ ownerUrl, loginUrl }: TestDatabase) {
  const env = {
    ...testKeys,
    DATABASE_OWNER_URL: ownerUrl,
    DATABASE_URL: loginUrl,
    APP_URL: "http://localhost:3000",
  };
  return command(["--import", "tsx", "--conditions=react-server", "tests/support/seed.ts"], env);
}

function rows(of: TestDatabase, sql: string): Promise<Record<string, unknown>[]> {
  return asOwner(of, async (client) => (await client.query(sql)).rows);
}

describe("the regions of Indonesia", () => {
  it("are all there", async () => {
    const [counts] = await rows(
      database,
      `select (select count(*)::int from province) as provinces, (select count(*)::int from regency) as regencies,
         (select count(*)::int from district) as districts, (select count(*)::int from village) as villages`,
    );
    expect(counts).toEqual({ provinces: 38, regencies: 514, districts: 7285, villages: 83_762 });
  });

  it("say of every village what kind it is, as its code does", async () => {
    const kinds = await rows(
      database,
      "select kind::text, substring(code from 10 for 1) as digit, count(*)::int from village group by 1, 2 order by 2",
    );
    expect(kinds.map(({ kind, digit }) => `${digit} ${kind}`)).toEqual(["1 KELURAHAN", "2 DESA", "3 ADAT"]);
    expect(kinds.reduce((sum, { count }) => sum + Number(count), 0)).toBe(83_762);
    const [tuban] = await rows(
      database,
      "select count(*) filter (where kind = 'DESA')::int as desa, count(*) filter (where kind = 'KELURAHAN')::int as kelurahan from village where code like '35.23.%'",
    );
    expect(tuban).toEqual({ desa: 311, kelurahan: 17 });
  });

  it("hang together by their codes", async () => {
    const astray = await rows(
      database,
      `select v.code from village v join district d on d.id = v.district_id join regency r on r.id = v.regency_id join province p on p.id = r.province_id
       where d.regency_id <> r.id or not (starts_with(v.code, d.code) and starts_with(d.code, r.code) and starts_with(r.code, p.code))`,
    );
    expect(astray).toEqual([]);
  });
});

describe("Desa Socorejo", () => {
  it("has 900 members on 1 August 2019 and is measured as the articles say", async () => {
    const dashboard = await villageDashboard(siti, "35.23.12.2002", "2019-08-01");
    expect(dashboard?.totals.members).toBe(900);
    expect(dashboard?.target?.current).toMatchObject({
      value: 3000,
      startsOn: "2019-08-01",
      deadline: "2019-11-30",
      baseline: 900,
    });
    expect(dashboard?.pace).toMatchObject({
      achieved: 900,
      remaining: 2100,
      daysLeft: 121,
      perDayLastWeek: 15,
      projectedTotal: 2715,
      projectedFinish: "2019-12-19",
      status: "BEHIND",
    });
    expect(dashboard?.pace?.neededPerDay?.toFixed(1)).toBe("17.4");
    expect((await listMembers(siti, "35.23.12.2002", { asOf: "2019-08-01" }))?.total).toBe(900);
  });

  it("reached its 3,000 by the deadline", async () => {
    const dashboard = await villageDashboard(siti, "35.23.12.2002", "2019-11-30");
    expect(dashboard?.totals.members).toBeGreaterThanOrEqual(3000);
    expect(dashboard?.pace?.status).toBe("REACHED");
  });
});

test("the promises of Karanglo and Socorejo rest on what was signed with them, and one of today runs out", async () => {
  const signed = await rows(
    database,
    `select v.name, m.form::text, m.signed_on::text, p.name as head, r.value from mou m
       join village v on v.id = m.village_id join mou_party p on p.mou_id = m.id and p.side = 'VILLAGE'
       left join target_revision r on r.mou_id = m.id where m.signed_on < '2020-01-01' order by m.signed_on`,
  );
  expect(signed.map(Object.values)).toEqual([
    ["Karanglo", "JOINT_AGREEMENT", "2018-07-09", "Sunandar, S.HI", 762],
    ["Socorejo", "MEMORANDUM", "2019-08-01", "Zubas Arif Rahman Hakim", 3000],
  ]);
  const list = await listMous(siti, { page: 1 });
  expect([list?.expiring, list?.drafts]).toEqual([1, 2]);
});

test("Desa Karanglo promised 762 of its 1,524 households, and fifteen a day came in the first week", async () => {
  const dashboard = await villageDashboard(siti, "35.23.08.2016", "2018-07-16");
  expect(dashboard?.target).toMatchObject({
    unit: "HOUSEHOLD",
    current: { value: 762, percent: 50, denominator: 1524 },
  });
  expect(dashboard?.figures.HOUSEHOLDS).toMatchObject({ value: 1524 });
  expect(dashboard?.pace?.perDayLastWeek).toBeGreaterThanOrEqual(15);
  const week = dashboard?.days.filter(({ day }) => day >= "2018-07-09" && day <= "2018-07-15") ?? [];
  expect(week).toHaveLength(7);
  for (const { day, registered } of week) expect(registered, day).toBeGreaterThanOrEqual(15);
});

test("on 9 July 2018 the officials of 205 of Tuban's 311 desa were enrolled, and Kerek was the first kecamatan", async () => {
  const league = await rankDistricts(siti, "35.23", "PERSON", "2018-07-09");
  expect(league?.totals.officials).toMatchObject({
    desa: { complete: 205, villages: 311 },
    kelurahan: { complete: 3, villages: 17 },
  });
  expect(league?.rows.filter(({ officials }) => officials.since).map(({ name }) => name)).toEqual(["Kerek"]);
  expect(league?.firstComplete).toEqual({ names: ["Kerek"], day: "2018-07-09" });
  const karanglo = await officialsPage(siti, "35.23.08.2016", "2018-07-09");
  expect(karanglo?.all.enrolled).toBe(karanglo?.all.filled);
  expect(karanglo?.all.filled).toBeGreaterThan(40);
  expect(karanglo?.holdings[0]).toMatchObject({ title: "Kepala Desa", name: "Sunandar, S.HI" });
});

test("some forty villages of Tuban run a campaign that makes every screen alive", async () => {
  const league = await rankDistricts(siti, "35.23", "PERSON");
  const sum = (of: (row: NonNullable<typeof league>["totals"]) => number) =>
    league?.rows.reduce((total, row) => total + of(row), 0);
  expect(sum(({ villagesWithTarget }) => villagesWithTarget)).toBeGreaterThanOrEqual(40);
  expect(sum(({ villagesOnPace }) => villagesOnPace)).toBeGreaterThan(5);
  expect(league?.rows.some(({ change }) => (change ?? 0) !== 0)).toBe(true);
  const [seen] = await rows(
    database,
    `select (select count(*) from import where state = 'CHECKED')::int as imports, (select count(distinct verdict) from import_row)::int as verdicts,
       (select count(distinct unit) from target)::int as units, (select count(distinct role) from "user")::int as roles`,
  );
  expect(seen).toMatchObject({ imports: 3, roles: 5 });
  expect(seen?.verdicts).toBeGreaterThanOrEqual(3);
  expect(seen?.units).toBeGreaterThanOrEqual(3);
});

test("Socorejo's three schemes took money in over six months, and every event sums to zero", async () => {
  const schemes = await rows(
    database,
    `select s.kind::text, count(distinct to_char(t.day, 'YYYY-MM'))::int >= 6 as months,
       (select count(distinct membership_id)::int from scheme_beneficiary b where b.scheme_id = s.id) as members
     from scheme s join village v on v.id = s.village_id join ledger_transaction t on t.scheme_id = s.id
     where v.code = '35.23.12.2002' group by s.id, s.kind order by 1`,
  );
  expect(schemes).toEqual([
    { kind: "CATCH_LEVY", months: true, members: 9 },
    { kind: "CHILD_SERVES", months: true, members: 8 },
    { kind: "WASTE_BANK", months: true, members: 16 },
  ]);
  expect(
    await rows(database, "select 1 from ledger_entry group by transaction_id having sum(rupiah) <> 0"),
  ).toEqual([]);
});

test("Socorejo's six monthly runs were proposed by one and approved by another, and one more waits", async () => {
  const runs = await rows(
    database,
    `select r.month, a.by_id <> r.by_id as other, (select count(*)::int from run_line l where l.run_id = r.id
         and l.outcome = 'PAYABLE') > 10 as pays,
       (select count(*)::int from receipt k where k.run_id = r.id) = (select count(*)::int from run_line l
         where l.run_id = r.id and l.outcome = 'PAYABLE') and a.at is not null as booked
     from contribution_run r join village v on v.id = r.village_id left join run_approval a on a.run_id = r.id
     where v.code = '35.23.12.2002' order by 1`,
  );
  const approved = { other: true, pays: true, booked: true };
  expect(runs.map(({ month: _month, ...rest }) => rest)).toEqual([
    ...Array(6).fill(approved),
    { other: null, pays: true, booked: false },
  ]);
});

test("no member was registered against the rules of the day", async () => {
  const odd = await rows(
    database,
    `select m.id from membership m join resident r on r.id = m.resident_id
     where m.segment = 'BPU' and extract(year from age(m.starts_on, r.birth_date)) >= case when m.starts_on < '2021-04-01' then 56 else 65 end
       or m.starts_on > current_date + 1 or not (m.programmes @> '{JKK,JKM}'::programme[])`,
  );
  expect(odd).toEqual([]);
});

test("two seeds say the same, but for ids, ciphers and the moment they were written", async () => {
  const tables = await rows(
    database,
    `select c.table_name::text as name, string_agg(format('%I::text', c.column_name), ', ' order by c.column_name) as columns
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name not in ('_prisma_migrations', 'rate_limit')
       and c.udt_name not in ('uuid', '_uuid', 'timestamptz') and c.column_name !~ 'cipher|password_hash|subject_id|owner_id|storage_key|digest|checksum|^(key|path|bytes)$' group by 1 order by 1`,
  );
  expect(tables.length).toBeGreaterThan(15);
  for (const { name, columns } of tables) {
    const digest = `select count(*)::int, md5(string_agg(row, E'\\n' order by row)) from (
      select regexp_replace(row(${columns})::text, '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'id', 'g') as row from "${name}") all_rows`;
    expect(await rows(again, digest), String(name)).toEqual(await rows(database, digest));
  }
  const people = `select count(*)::int, md5(string_agg(row, E'\\n' order by row)) from (
    select row(encode(r.identity_index, 'hex'), r.name, encode(h.family_card_index, 'hex'), m.segment, m.sector, m.payer, m.starts_on, m.ended_on)::text as row
    from resident r left join household h on h.id = r.household_id left join membership m on m.resident_id = r.id) everybody`;
  expect(await rows(again, people)).toEqual(await rows(database, people));
});
