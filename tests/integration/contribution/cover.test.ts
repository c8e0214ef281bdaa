import fc from "fast-check";
import type { Client } from "pg";
import { beforeAll, expect, test } from "vitest";
import { arrearsOn, lapsesOn, paidBefore } from "@/lib/contribution/arrears/rules";
import { listMembers } from "@/lib/membership/queries";
import { type ProgrammeRule, ruleOn } from "@/lib/membership/rules";
import { addDays, addMonths, type Day, eachDay, monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { recountVillage } from "@/lib/region/mutations";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { addPeople, makeRegions, type Place, personOf } from "@/tests/support/world";
import { openBook, pay, takeBack } from "./books";

const runs = 40;
const book = addMonths(monthOf(today()), -9);
const firstDay = `${addMonths(book, -3)}-01`;
const lastDay = addDays(today(), 200);
// The rule of arrears changes twice, so that both readings and both directions are met.
const rules: ProgrammeRule[] = [
  { name: "ARREARS_MONTHS", value: 3, validFrom: "2015-07-01", source: "" },
  { name: "ARREARS_MONTHS", value: 2, validFrom: `${addMonths(book, 3)}-10`, source: "" },
  { name: "ARREARS_MONTHS", value: 3, validFrom: `${addMonths(book, 7)}-20`, source: "" },
  { name: "BPU_DUE_DAY", value: 15, validFrom: "2015-07-01", source: "" },
  { name: "PU_DUE_DAY", value: 15, validFrom: "2015-07-01", source: "" },
  { name: "PU_DUE_DAY", value: 31, validFrom: `${addMonths(book, 5)}-01`, source: "" },
];
let database: TestDatabase;
let places: Place[];
let siti: Actor;

beforeAll(async () => {
  database = await ownDatabase("cover");
  places = await makeRegions(database, [[2]]);
  siti = await actorWith(database, { role: "BRANCH", regencies: [places[0]!.regencyId] }, "Siti");
  await asOwner(database, async (client) => {
    for (const { name, value, validFrom } of rules)
      await client.query("insert into programme_rule values ($1, $2, $3, '') on conflict do nothing", [
        name,
        validFrom,
        value,
      ]);
    await openBook(client, places[0]!, book);
  });
});

const month = fc.integer({ min: 0, max: 11 }).map((at) => addMonths(book, at));
const day = fc.nat(270).map((ago) => addDays(today(), -ago));
const history = fc.record({
  segment: fc.constantFrom("BPU" as const, "PU" as const),
  startsOn: fc.nat(360).map((ago) => addDays(today(), -ago)),
  runsFor: fc.option(fc.integer({ min: 0, max: 300 }), { freq: 4 }),
  payments: fc.array(fc.record({ month, day }), { maxLength: 6 }),
  takenBack: fc.option(fc.nat(5), { freq: 3 }),
  said: fc.option(
    fc.record({ status: fc.constantFrom("ACTIVE", "INACTIVE", "NOT_FOUND"), day, late: fc.boolean() }),
  ),
});
type History = typeof history extends fc.Arbitrary<infer H> ? H : never;
type Standing = Pick<History, "segment" | "startsOn" | "said"> & { endedOn: Day | null };

/** The days that a membership covers, gone through one after the other: slow, and nothing like the SQL. */
function daysOf(of: Standing, paid: { month: string; day: Day }[], hasBook: boolean): Day[] {
  const { said, startsOn, endedOn } = of;
  const known = [
    { month: paidBefore(startsOn, book), since: startsOn },
    ...paid.map((one) => ({ month: one.month, since: [`${one.month}-01`, one.day].sort()[1]! })),
    ...(said?.status === "ACTIVE" ? [{ month: monthOf(said.day), since: said.day }] : []),
  ];
  const open = new Set(known.flatMap(({ month: until, since }) => untilLapsed(of.segment, until, since)));
  return eachDay(startsOn, lastDay).filter((on) => {
    if (endedOn !== null && on >= endedOn) return false;
    if (said && said.status !== "ACTIVE" && on >= said.day)
      if (!paid.some((one) => one.day > said.day && one.day <= on)) return false;
    return !hasBook || open.has(on);
  });
}

/** The last month counted as paid, which arrears are counted from. */
function settled({ startsOn, said }: Standing, paid: { month: string }[]): string {
  const months = [paidBefore(startsOn, book), ...paid.map(({ month: of }) => of)];
  if (said?.status === "ACTIVE") months.push(monthOf(said.day));
  return months.sort().at(-1) ?? "";
}

async function monthsOf(client: Client, id: string): Promise<number | undefined> {
  const sql = "select months from membership_standings($2::date) where id = $1";
  return (await client.query<{ months: number }>(sql, [id, today()])).rows[0]?.months;
}

function untilLapsed(segment: "BPU" | "PU", until: string, since: Day): Day[] {
  const days: Day[] = [];
  for (let on = since; on <= lastDay; on = addDays(on, 1)) {
    const most = ruleOn(rules, "ARREARS_MONTHS", on)?.value ?? 99;
    if ((arrearsOn(rules, segment, until, on) ?? 0) > most) break;
    days.push(on);
  }
  return days;
}

async function happens(client: Client, place: Place, residentId: string, one: History, hasBook: boolean) {
  const id = newId();
  const endedOn = one.runsFor === null ? null : [addDays(one.startsOn, one.runsFor), today()].sort()[0]!;
  const confirm = () =>
    one.said &&
    client.query(
      "update membership set confirmed_status = $2::confirmed_status, confirmed_on = $3 where id = $1",
      [id, one.said.status, one.said.day],
    );
  await client.query(
    `insert into membership (regency_id, id, village_id, resident_id, segment, programmes, sector, payer, starts_on, consent_proof, consent_on, created_by)
     values ($1, $2, $3, $4, $5::segment, '{JKK,JKM}', 'FARMING', 'SELF', $6, 'SIGNED_FORM', $6, $2)`,
    [place.regencyId, id, place.id, residentId, one.segment, one.startsOn],
  );
  if (!one.said?.late) await confirm();
  const paid: { month: string; day: Day; id: string }[] = [];
  if (hasBook)
    for (const { month: of, day: on } of one.payments) {
      if (paid.some((earlier) => earlier.month === of)) continue;
      const [contribution = ""] = await pay(client, place, id, { months: [of], day: on });
      paid.push({ month: of, day: on, id: contribution });
    }
  if (one.said?.late) await confirm();
  if (one.takenBack !== null && paid[one.takenBack]) {
    await takeBack(client, paid[one.takenBack]!.id, today());
    paid.splice(one.takenBack, 1);
  }
  if (endedOn)
    await client.query(
      "update membership set ended_on = $2, end_reason = 'OWN_WISH', ended_by = $1 where id = $1",
      [id, endedOn],
    );
  return { id, paid, standing: { segment: one.segment, startsOn: one.startsOn, said: one.said, endedOn } };
}

test(`after any of ${runs} histories each membership covers the days that the rules give one by one`, async () => {
  let number = 0;
  let holes = 0;
  const covered = new Map(places.map(({ id }) => [id, new Map<Day, number>()]));
  await asOwner(database, (client) =>
    fc.assert(
      fc.asyncProperty(history, async (one) => {
        const hasBook = number % 5 !== 4;
        const place = places[hasBook ? 0 : 1]!;
        const [residentId = ""] = await addPeople(siti, place.code, [personOf(place, number++)]);
        const { id, paid, standing } = await happens(client, place, residentId, one, hasBook);
        const days = daysOf(standing, paid, hasBook);
        const { rows } = await client.query<{ day: Day }>(
          `select to_char(d, 'YYYY-MM-DD') as day from membership m, generate_series($2::date, $3::date, '1 day') d
           where m.id = $1 and covers(m.cover, m.starts_on, m.ended_on, d::date) order by 1`,
          [id, firstDay, lastDay],
        );
        expect(rows.map((row) => row.day)).toEqual(days);
        if (hasBook && !standing.endedOn)
          expect(await monthsOf(client, id)).toBe(
            arrearsOn(rules, one.segment, settled(standing, paid), today()),
          );
        for (const on of days) covered.get(place.id)!.set(on, (covered.get(place.id)!.get(on) ?? 0) + 1);
        if (days.some((on, at) => at > 0 && addDays(days[at - 1]!, 1) !== on)) holes += 1;
      }),
      { numRuns: runs, endOnFailure: true },
    ),
  );
  expect(holes).toBeGreaterThan(0);
  await asActor(siti, async (tx) => {
    for (const { id } of places) await recountVillage(tx, id);
  });
  for (const place of places) {
    const sums = await asOwner(database, async (client) => {
      const { rows } = await client.query<{ day: Day; members: number }>(
        `select to_char(d, 'YYYY-MM-DD') as day, coalesce((select sum(registered - lapsed) from village_day
           where village_id = $1 and day <= d), 0)::int as members from generate_series($2::date, $3::date, '1 day') d`,
        [place.id, firstDay, lastDay],
      );
      return rows;
    });
    for (const { day: on, members } of sums)
      expect(members, `${place.name} ${on}`).toBe(covered.get(place.id)!.get(on) ?? 0);
    for (const asOf of [today(), addDays(today(), -40), addDays(today(), -120)])
      expect((await listMembers(siti, place.code, { asOf }))?.total).toBe(
        covered.get(place.id)!.get(asOf) ?? 0,
      );
    const total = async (status: string) =>
      (await listMembers(siti, place.code, { status } as Parameters<typeof listMembers>[2]))?.total ?? 0;
    expect((await total("active")) + (await total("lapsed"))).toBe(await total("registered"));
    if (place === places[0])
      expect((await total("current")) + (await total("arrears"))).toBe(await total("active"));
  }
});

test("the kept lapse day is what the rules give for the last month paid", async () => {
  const [place] = places as [Place];
  const [residentId = ""] = await addPeople(siti, place.code, [personOf(place, 900)]);
  await asOwner(database, async (client) => {
    const one = {
      segment: "BPU" as const,
      startsOn: `${book}-05`,
      runsFor: null,
      takenBack: null,
      said: null,
    };
    const months = [book, addMonths(book, 1), addMonths(book, 2)];
    const payments = months.map((of) => ({ month: of, day: `${book}-20` }));
    const { id } = await happens(client, place, residentId, { ...one, payments }, true);
    const { rows } = await client.query(
      "select to_char(lapses_on, 'YYYY-MM-DD') as on, paid_until from membership where id = $1",
      [id],
    );
    expect(rows[0]).toEqual({ on: lapsesOn(rules, "BPU", months[2]!), paid_until: months[2] });
  });
});
