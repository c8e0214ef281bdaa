import fc from "fast-check";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { closePools } from "@/lib/platform/db/pool";
import { newId } from "@/lib/platform/id";
import { type LedgerRow, postTransactions, reverseTransaction } from "@/lib/scheme/ledger/mutations";
import { balancesOf } from "@/lib/scheme/ledger/queries";
import type { LedgerEvent } from "@/lib/scheme/ledger/rules";
import { actorWith, openLogin, ownDatabase } from "@/tests/support/access";
import type { TestDatabase } from "@/tests/support/database";
import {
  type Bank,
  beforeEachStatement,
  deposit,
  effectOf,
  eventOf,
  openBank,
  rowOf,
  type Stands,
  type Step,
} from "@/tests/support/schemes";
import { makeRegions, type Place, value } from "@/tests/support/world";

let database: TestDatabase;
let owner: Client;
let socorejo: Place;
let kerek: Place;
let siti: Actor;
let zubas: Actor;

beforeAll(async () => {
  database = await ownDatabase("ledger");
  [socorejo, kerek] = (await makeRegions(database, [[2]])) as [Place, Place];
  siti = await actorWith(database, { role: "BRANCH", regencies: [socorejo.regencyId] }, "Siti");
  zubas = await actorWith(database, { role: "VILLAGE", villageId: socorejo.id }, "Zubas");
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await closePools();
});

const openScheme = (place: Place = socorejo) => openBank(owner, place);

const post = (actor: Actor, scheme: Bank, ...rows: LedgerRow[]) =>
  asActor(actor, (tx) => postTransactions(tx, actor, socorejo, scheme, rows));
const reverse = (actor: Actor, transactionId: string) =>
  asActor(actor, (tx) => reverseTransaction(tx, actor, socorejo, { transactionId, reason: "salah catat" }));
const standing = (scheme: Bank) => asActor(siti, (tx) => balancesOf(tx, scheme));
const ani = (scheme: Bank) => scheme.savers[0] as string;
const budi = (scheme: Bank) => scheme.savers[1] as string;
const rowsOf = async (sql: string) => (await owner.query(sql)).rows;
const unbalanced = () => rowsOf("select transaction_id from ledger_entry group by 1 having sum(rupiah) <> 0");
const bare = () => rowsOf("select id from ledger_transaction except select transaction_id from ledger_entry");
const counts = () =>
  rowsOf(`select (select count(*) from ledger_transaction), (select count(*) from ledger_entry) as entries,
    (select count(*) from audit_event) as audited`);

describe("booking", () => {
  it("waste brought, sold and paid out leaves what everybody has", async () => {
    const bank = await openScheme();
    value(await post(zubas, bank, rowOf({ kind: "WEIGH_IN", saver: ani(bank), rupiah: 4_500 })));
    value(await post(zubas, bank, rowOf({ kind: "SALE", rupiah: 5_000, cost: 4_000 })));
    value(await post(siti, bank, rowOf({ kind: "WITHDRAWAL", saver: ani(bank), rupiah: 1_500 })));
    expect(await standing(bank)).toMatchObject({
      cash: 3_500,
      stock: 500,
      result: 1_000,
      savers: new Map([
        [ani(bank), 3_000],
        [budi(bank), 0],
      ]),
    });
  });

  it("sent twice books once", async () => {
    const bank = await openScheme();
    const sent = rowOf(deposit(ani(bank), 10_000));
    value(await post(zubas, bank, sent));
    value(await post(zubas, bank, sent));
    expect((await standing(bank))?.cash).toBe(10_000);
  });

  it("refuses what is not there, on any day, and books none of a set then", async () => {
    const bank = await openScheme();
    const spend = (rupiah: number): LedgerEvent => ({ kind: "WITHDRAWAL", saver: ani(bank), rupiah });
    value(await post(zubas, bank, rowOf(deposit(ani(bank), 10_000), { day: addDays(today(), -2) })));
    const early = rowOf(spend(5_000), { day: addDays(today(), -3) });
    expect(await post(zubas, bank, early)).toMatchObject({ code: "SAVER_OVERDRAWN" });
    const set = [rowOf(deposit(ani(bank), 1)), rowOf(spend(11_000))];
    expect(await post(zubas, bank, ...set)).toMatchObject({
      code: "SAVER_OVERDRAWN",
      params: { name: "Ani", available: 10_000 },
    });
    expect(await post(zubas, bank, rowOf({ kind: "SALE", rupiah: 1, cost: 1 }))).toMatchObject({
      code: "STOCK_OVERDRAWN",
    });
    const waste = rowOf({ kind: "WEIGH_IN", saver: budi(bank), rupiah: 90_000 });
    value(await post(zubas, bank, waste));
    const unsold = rowOf({ kind: "WITHDRAWAL", saver: budi(bank), rupiah: 10_001 });
    expect(await post(zubas, bank, unsold)).toMatchObject({ code: "CASH_OVERDRAWN" });
    expect((await standing(bank))?.cash).toBe(10_000);
  });

  it("refuses a day to come, a day before the scheme, and a scheme of another village", async () => {
    const bank = await openScheme();
    const on = (day: string) => post(zubas, bank, rowOf(deposit(ani(bank), 1), { day }));
    expect(await on(addDays(today(), 1))).toMatchObject({ code: "DAY_IN_FUTURE", field: "day" });
    expect(await on("2025-12-31")).toMatchObject({ code: "BEFORE_SCHEME", field: "day" });
    const other = await openScheme(kerek);
    expect(await post(siti, other, rowOf(deposit(ani(other), 1)))).toMatchObject({ code: "SCHEME_UNKNOWN" });
  });

  it("refuses what moves nothing", async () => {
    const bank = await openScheme();
    const nothing = rowOf({ kind: "SALE", rupiah: 0, cost: 0 });
    expect(await post(zubas, bank, nothing)).toMatchObject({ code: "NOTHING_TO_BOOK" });
  });
});

describe("taking back", () => {
  it("restores, once, with its reason", async () => {
    const bank = await openScheme();
    const weighed = rowOf({ kind: "WEIGH_IN", saver: ani(bank), rupiah: 4_500 });
    value(await post(zubas, bank, weighed));
    const { id } = value(await reverse(zubas, weighed.id));
    expect(await standing(bank)).toMatchObject({
      stock: 0,
      savers: new Map(bank.savers.map((one) => [one, 0])),
    });
    expect(await reverse(zubas, weighed.id)).toMatchObject({ code: "ALREADY_REVERSED" });
    expect(await reverse(zubas, id)).toMatchObject({ code: "REVERSAL_FINAL" });
    expect(await reverse(zubas, newId())).toMatchObject({ code: "TRANSACTION_UNKNOWN" });
    const { rows } = await owner.query(
      "select note, by_name from ledger_transaction where reverses_id = $1",
      [weighed.id],
    );
    expect(rows).toEqual([{ note: "salah catat", by_name: "Zubas" }]);
  });

  it("is refused once the money is gone", async () => {
    const bank = await openScheme();
    const paidIn = rowOf(deposit(ani(bank), 10_000));
    const paidOut = rowOf({ kind: "WITHDRAWAL", saver: ani(bank), rupiah: 8_400 });
    value(await post(zubas, bank, paidIn, paidOut));
    expect(await reverse(zubas, paidIn.id)).toMatchObject({ code: "SAVER_OVERDRAWN" });
    value(await reverse(zubas, paidOut.id));
    value(await reverse(zubas, paidIn.id));
    expect(await standing(bank)).toMatchObject({ cash: 0 });
  });
});

test("short histories on the real tables end as they would without a database", async () => {
  const counted = { booked: 0, refused: 0 };
  const step: fc.Arbitrary<Step> = fc.record({
    kind: fc.constantFrom("WEIGH_IN", "SALE", "DEPOSIT", "WITHDRAWAL", "TAKE_BACK"),
    who: fc.nat(1),
    rupiah: fc.integer({ min: 1, max: 9 }),
  });
  const live = async (steps: Step[]) => {
    const bank = await openScheme();
    const stands: Stands = [0, 0, 0, 0];
    const booked: { id: string; effect: Stands; final: boolean }[] = [];
    for (const one of steps) {
      const back = one.kind === "TAKE_BACK" ? booked[one.rupiah % Math.max(1, booked.length)] : undefined;
      if (one.kind === "TAKE_BACK" && (!back || back.final)) continue;
      const effect = back ? (back.effect.map((moved) => -moved) as Stands) : effectOf(one);
      const row = rowOf(eventOf(bank, one));
      const answer = back ? await reverse(siti, back.id) : await post(siti, bank, row);
      const fits = effect.every((moved, at) => (stands[at] as number) + moved >= 0);
      expect(answer.ok, JSON.stringify([steps, one, stands, answer])).toBe(fits);
      counted[fits ? "booked" : "refused"] += 1;
      if (!fits) continue;
      for (const [at, moved] of effect.entries()) stands[at] = (stands[at] as number) + moved;
      if (back) back.final = true;
      booked.push({ id: row.id, effect, final: back !== undefined });
    }
    const found = await standing(bank);
    const of = (saver: string) => found?.savers.get(saver);
    expect([found?.cash, found?.stock, of(ani(bank)), of(budi(bank))]).toEqual(stands);
  };
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 7 }), live), { numRuns: 80 });
  expect(await unbalanced()).toEqual([]);
  expect(counted.booked).toBeGreaterThan(60);
  expect(counted.refused).toBeGreaterThan(20);
});

test("a process that dies at any statement of a booking leaves nothing half-booked", async () => {
  const bank = await openScheme();
  const before = await counts();
  // The dying process is the database's own: it is ended before its n-th statement.
  let at = 0;
  for (let survived = false; !survived; at++) {
    let left = at;
    const dying = asActor(zubas, async (tx) => {
      const [{ pid } = { pid: 0 }] = await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
      const watched = beforeEachStatement(tx, async () => {
        if (left-- === 0) await owner.query("select pg_terminate_backend($1)", [pid]);
      });
      const rows = [rowOf(deposit(ani(bank), 5)), rowOf({ kind: "WITHDRAWAL", saver: ani(bank), rupiah: 2 })];
      const answer = value(await postTransactions(watched, zubas, socorejo, bank, rows));
      // The last chance: everything is written, nothing kept.
      if (left-- === 0) await owner.query("select pg_terminate_backend($1)", [pid]);
      return answer;
    });
    survived = await dying.then(
      () => true,
      () => false,
    );
    expect(await unbalanced()).toEqual([]);
    expect(await bare()).toEqual([]);
    if (!survived) expect(await counts()).toEqual(before);
  }
  expect(at).toBeGreaterThan(6);
  expect((await standing(bank))?.cash).toBe(3);
});

test("no role changes or removes what was booked, and half a booking is refused by the table itself", async () => {
  const bank = await openScheme();
  value(await post(siti, bank, rowOf(deposit(ani(bank), 500))));
  const login = await openLogin(database);
  try {
    for (const said of [
      { role: "app_branch", regencies: [socorejo.regencyId] },
      { role: "app_village", village: socorejo.id },
    ]) {
      for (const table of ["scheme", "ledger_account", "ledger_transaction", "ledger_entry"]) {
        expect((await login.attempt(said, `update ${table} set scheme_id = scheme_id`)).refused).toMatch(
          /^42/,
        );
        expect((await login.attempt(said, `delete from ${table}`)).refused).toBe("42501");
      }
      const half = `insert into ledger_entry select regency_id, gen_random_uuid(), village_id, scheme_id, transaction_id,
        account_id, 7, null from ledger_entry where scheme_id = $1 limit 1`;
      expect((await login.attempt(said, half, [bank.id])).refused).toBe("23514");
    }
  } finally {
    await login.end();
  }
});
