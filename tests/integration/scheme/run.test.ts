import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { endMembership } from "@/lib/membership/status/mutations";
import { addDays, addMonths, monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { closePools } from "@/lib/platform/db/pool";
import { postTransactions } from "@/lib/scheme/ledger/mutations";
import { balancesOf } from "@/lib/scheme/ledger/queries";
import { approveInside, approveRun } from "@/lib/scheme/run/approval/mutations";
import { proposeRun, withdrawRun } from "@/lib/scheme/run/mutations";
import { reverseRunReceipt } from "@/lib/scheme/run/refund/mutations";
import { actorWith, openLogin, ownDatabase } from "@/tests/support/access";
import type { TestDatabase } from "@/tests/support/database";
import { carryThree } from "@/tests/support/runs";
import { type Bank, beforeEachStatement, deposit, rowOf } from "@/tests/support/schemes";
import { makeRegions, type Place, value } from "@/tests/support/world";

const month = monthOf(today());
let database: TestDatabase;
let owner: Client;
let villages: Place[];
let siti: Actor;
/** Of the village at hand, each with a hand in it of their own. */
let place: Place;
let collector: Actor;
let proposer: Actor;
let kades: Actor;
let bank: Bank;
let members: string[];

beforeAll(async () => {
  database = await ownDatabase("runs");
  villages = await makeRegions(database, [[14]]);
  siti = await actorWith(database, { role: "BRANCH", regencies: [villages[0]?.regencyId ?? 0] }, "Siti");
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await closePools();
});

/** A village whose waste bank has 20,000 of Ani's and 5,000 of Budi's in cash; Ani carries two, Budi one. */
beforeEach(async () => {
  place = villages.shift() as Place;
  [collector, proposer, kades] = (await Promise.all(
    ["Kader", "Sekdes", "Kades"].map((name) =>
      actorWith(database, { role: "VILLAGE", villageId: place.id }, name),
    ),
  )) as [Actor, Actor, Actor];
  ({ bank, members } = await carryThree(owner, place, siti, collector));
});

const post = (actor: Actor, saver: number, rupiah: number) =>
  asActor(actor, (tx) =>
    postTransactions(tx, actor, place, bank, [rowOf(deposit(bank.savers[saver] as string, rupiah))]),
  );
const propose = (change: object = {}, actor = proposer) =>
  proposeRun(actor, { villageCode: place.code, month, arrears: 0, ...change });
const proposed = async (change: object = {}) => value(await propose(change)).id;
const standing = () => asActor(siti, (tx) => balancesOf(tx, bank));
const rows = async (sql: string, values: unknown[] = []) => (await owner.query(sql, values)).rows;
const linesOf = (runId: string) =>
  rows(
    `select array_position($2::uuid[], membership_id) as member, month, rupiah, outcome, short_by, reason, relief
     from run_line where run_id = $1 order by 1, 2`,
    [runId, members],
  );
const counts = () =>
  rows(
    `select (select count(*)::int from receipt where village_id = $1) as receipts,
       (select count(*)::int from contribution where village_id = $1) as contributions,
       (select count(*)::int from ledger_transaction where village_id = $1) as transactions,
       (select count(*)::int from ledger_entry where village_id = $1) as entries,
       (select coalesce(sum(last), 0)::int from receipt_counter where village_id = $1) as number,
       (select count(*)::int from run_approval where village_id = $1) as approvals`,
    [place.id],
  );

describe("proposing", () => {
  it("says who can be paid and who falls short by how much, and books nothing", async () => {
    const before = await counts();
    const found = await linesOf(await proposed());
    const line = { month, rupiah: 8_400, short_by: 0, reason: null, relief: "APPLIES" };
    expect(found).toEqual([
      { ...line, member: 1, outcome: "PAYABLE" },
      { ...line, member: 2, outcome: "PAYABLE" },
      { ...line, member: 3, outcome: "SHORT_SAVER", short_by: 3_400 },
    ]);
    expect(await counts()).toEqual(before);
  });

  it("twice is one proposal, and a withdrawn one makes room for another", async () => {
    const first = await proposed();
    expect(await proposed({ arrears: 1 })).toBe(first);
    value(await withdrawRun(kades, { runId: first, reason: "salah bulan" }));
    expect(await approveRun(kades, { runId: first })).toMatchObject({ code: "RUN_WITHDRAWN" });
    expect(await proposed()).not.toBe(first);
  });

  it("leaves out who ended before and who is paid, and pays arrears oldest first where asked", async () => {
    const ended = { membershipId: members[1] as string, endedOn: "2026-08-01", reason: "OWN_WISH" as const };
    value(await endMembership(siti, ended));
    const found = await linesOf(await proposed({ arrears: 1 }));
    expect(found.map((line) => [line.member, line.month, line.outcome, line.reason])).toEqual([
      [1, addMonths(month, -1), "PAYABLE", null],
      [1, month, "PAYABLE", null],
      [2, month, "LEFT_OUT", "AFTER_END"],
      [3, addMonths(month, -1), "SHORT_SAVER", null],
      [3, month, "SHORT_SAVER", null],
    ]);
  });

  it("gives no relief on funding it is not written for, and says so", async () => {
    await owner.query("update scheme set funding = 'APBD' where id = $1", [bank.id]);
    const [first] = await linesOf(await proposed());
    expect(first).toMatchObject({ rupiah: 16_800, relief: "EXCLUDED" });
  });

  it("is refused for a month to come, outside one's village, and when there is nobody to pay for", async () => {
    expect(await propose({ month: addMonths(month, 1) })).toMatchObject({ code: "MONTH_AHEAD" });
    expect(await propose({ month: "2026-02" })).toMatchObject({ code: "RUN_EMPTY" });
    const elsewhere = { villageCode: villages[0]?.code };
    expect(await propose(elsewhere)).toMatchObject({ code: "VILLAGE_UNKNOWN" });
    expect(await propose({ ...elsewhere }, siti)).toMatchObject({ code: "BOOK_CLOSED" });
  });
});

describe("approving", () => {
  it("books a receipt each and one transaction, and a second time nothing", async () => {
    const runId = await proposed();
    const villageCode = place.code;
    expect(value(await approveRun(kades, { runId }))).toEqual({ villageCode });
    const booked = await counts();
    expect(booked).toEqual([
      { receipts: 2, contributions: 2, transactions: 3, entries: 7, number: 2, approvals: 1 },
    ]);
    expect(await standing()).toMatchObject({
      cash: 8_200,
      savers: new Map(bank.savers.map((one, at) => [one, at ? 5_000 : 3_200])),
    });
    const receipts = await rows(
      "select number, rupiah, funding, payer, scheme_id, run_id from receipt where village_id = $1 order by 1",
      [place.id],
    );
    const receipt = { rupiah: 8_400, funding: "SCHEME", payer: "Bank sampah (Ani)", scheme_id: bank.id };
    expect(receipts).toEqual([1, 2].map((number) => ({ ...receipt, number, run_id: runId })));
    value(await approveRun(siti, { runId }));
    expect(await propose()).toMatchObject({ ok: true });
    expect(await counts()).toEqual(booked);
    expect(await withdrawRun(kades, { runId, reason: "terlambat" })).toMatchObject({ code: "RUN_IS_FINAL" });
  });

  it("is neither the proposer's nor a collector's, whatever they send", async () => {
    const runId = await proposed();
    expect(await approveRun(proposer, { runId })).toMatchObject({ code: "RUN_OWN" });
    expect(await approveRun(collector, { runId })).toMatchObject({ code: "RUN_COLLECTOR" });
    const login = await openLogin(database);
    const insert = `insert into run_approval (regency_id, village_id, run_id, by_id, by_name) values ($1, $2, $3, $4, 'x')`;
    const tries = [proposer, collector, kades].map(({ id }) => [place.regencyId, place.id, runId, id]);
    const said = { role: "app_village", village: place.id };
    for (const values of tries.slice(0, 2))
      expect((await login.attempt({ ...said, actor: String(values[3]) }, insert, values)).refused).toBe(
        "23514",
      );
    // Nor in the name of who might.
    expect((await login.attempt({ ...said, actor: proposer.id ?? "" }, insert, tries[2])).refused).toBe(
      "23514",
    );
    expect((await login.attempt({ ...said, actor: kades.id ?? "" }, insert, tries[2])).refused).toBeNull();
    await login.end();
  });

  it("two at once book once", async () => {
    const runId = await proposed();
    await Promise.all([approveRun(kades, { runId }), approveRun(siti, { runId })]);
    expect(await counts()).toMatchObject([{ receipts: 2, transactions: 3, approvals: 1 }]);
  });

  it("is refused when it would now pay otherwise, and books nothing", async () => {
    const runId = await proposed();
    value(await post(collector, 1, 3_400));
    const before = await counts();
    expect(await approveRun(kades, { runId })).toMatchObject({ code: "RUN_CHANGED" });
    expect(await counts()).toEqual(before);
  });

  it("on a past day is dated then, and takes nothing that came later", async () => {
    const day = addDays(today(), -3);
    const early = await proposed({ day });
    expect((await linesOf(early)).map(({ outcome }) => outcome)).toEqual(Array(3).fill("SHORT_SAVER"));
    expect(await approveRun(kades, { runId: early })).toMatchObject({ code: "RUN_NOTHING" });
    value(await withdrawRun(kades, { runId: early, reason: "belum ada uang" }));
    const paidIn = rowOf(deposit(bank.savers[1] as string, 8_400), { day });
    value(await asActor(collector, (tx) => postTransactions(tx, collector, place, bank, [paidIn])));
    value(await approveRun(kades, { runId: await proposed({ day }) }));
    expect(await rows("select day::text, payer from receipt where village_id = $1", [place.id])).toEqual([
      { day, payer: "Bank sampah (Budi)" },
    ]);
  });
});

test("a process that dies at any statement of an approval leaves nothing half-booked", async () => {
  const runId = await proposed();
  const before = await counts();
  let at = 0;
  for (let survived = false; !survived; at++) {
    let left = at;
    const dying = asActor(kades, async (tx) => {
      const [{ pid } = { pid: 0 }] = await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
      const end = () => left-- === 0 && owner.query("select pg_terminate_backend($1)", [pid]);
      const answer = value(
        await approveInside(
          beforeEachStatement(tx, async () => end()),
          kades,
          runId,
        ),
      );
      await end();
      return answer;
    });
    survived = await dying.then(
      () => true,
      () => false,
    );
    if (!survived) expect(await counts()).toEqual(before);
  }
  expect(at).toBeGreaterThan(15);
  expect(await counts()).toMatchObject([{ receipts: 2, approvals: 1 }]);
});

test("a receipt that is taken back gives its saver the money, and the month can be paid again", async () => {
  value(await approveRun(kades, { runId: await proposed() }));
  const [{ id }] = (await rows("select id from receipt where village_id = $1 order by number", [
    place.id,
  ])) as [{ id: string }];
  expect(value(await reverseRunReceipt(kades, { receiptId: id, reason: "salah orang" })).rupiah).toBe(8_400);
  expect(await standing()).toMatchObject({ cash: 16_600 });
  expect((await standing())?.savers.get(bank.savers[0] as string)).toBe(11_600);
  expect(await reverseRunReceipt(kades, { receiptId: id, reason: "lagi" })).toMatchObject({
    code: "RECEIPT_REVERSED",
  });
  const again = await linesOf(await proposed());
  expect(again.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ["PAYABLE", null],
    ["LEFT_OUT", "MONTH_PAID"],
    ["SHORT_SAVER", null],
  ]);
});
