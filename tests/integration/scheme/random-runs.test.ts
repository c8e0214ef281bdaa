import fc from "fast-check";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBook } from "@/lib/contribution/book/mutations";
import { registerMember } from "@/lib/membership/mutations";
import { addMonths, monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { closePools } from "@/lib/platform/db/pool";
import { postTransactions, reverseTransaction } from "@/lib/scheme/ledger/mutations";
import { balancesOf } from "@/lib/scheme/ledger/queries";
import { approveRun } from "@/lib/scheme/run/approval/mutations";
import { proposeRun } from "@/lib/scheme/run/mutations";
import { reverseRunReceipt } from "@/lib/scheme/run/refund/mutations";
import { actorWith, ownDatabase } from "@/tests/support/access";
import type { TestDatabase } from "@/tests/support/database";
import { carry } from "@/tests/support/runs";
import { type Bank, deposit, openBank, rowOf } from "@/tests/support/schemes";
import { addPeople, makeRegions, type Place, personOf, registrationOf, value } from "@/tests/support/world";

const histories = 25;
const month = monthOf(today());
let database: TestDatabase;
let owner: Client;
let villages: Place[];
let siti: Actor;

beforeAll(async () => {
  database = await ownDatabase("random_runs");
  villages = await makeRegions(database, [[histories]]);
  siti = await actorWith(database, { role: "BRANCH", regencies: [villages[0]?.regencyId ?? 0] }, "Siti");
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await closePools();
});

const rows = async (sql: string, values: unknown[] = []) => (await owner.query(sql, values)).rows;

/** Who carries whom (a member by number) from so many months ago, what was paid in, and what is taken back after. */
type History = {
  banks: { paidIn: [number, number]; carried: { saver: number; member: number; since: number }[] }[];
  arrears: number;
  back: number[];
};

const history: fc.Arbitrary<History> = fc.record({
  banks: fc.array(
    fc.record({
      paidIn: fc.tuple(fc.integer({ min: 1, max: 60_000 }), fc.integer({ min: 1, max: 60_000 })),
      // A saver carries nobody twice at once.
      carried: fc.uniqueArray(fc.record({ saver: fc.nat(1), member: fc.nat(3), since: fc.nat(4) }), {
        minLength: 1,
        maxLength: 4,
        selector: ({ saver, member }) => `${saver} ${member}`,
      }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  arrears: fc.nat(3),
  back: fc.array(fc.nat(5), { maxLength: 2 }),
});

async function live(place: Place, { banks, arrears, back }: History) {
  const kades = await actorWith(database, { role: "VILLAGE", villageId: place.id }, "Kades");
  value(await openBook(siti, { villageCode: place.code, fromMonth: addMonths(month, -6) }));
  const members: string[] = [];
  for (const residentId of await addPeople(
    siti,
    place.code,
    [0, 1, 2, 3].map((n) => personOf(place, n)),
  )) {
    const startsOn = `${addMonths(month, -5)}-09`;
    members.push(value(await registerMember(siti, registrationOf(place.code, { residentId, startsOn }))).id);
  }
  const opened: Bank[] = [];
  for (const { paidIn, carried } of banks) {
    const bank = await openBank(owner, place);
    opened.push(bank);
    const given = paidIn.map((rupiah, at) => rowOf(deposit(bank.savers[at] as string, rupiah)));
    value(await asActor(siti, (tx) => postTransactions(tx, siti, place, bank, given)));
    for (const { saver, member, since } of carried) {
      const account = { schemeId: bank.id, accountId: bank.savers[saver] as string };
      await carry(owner, place, account, members[member] as string, addMonths(month, -since));
    }
  }
  const { id: runId } = value(await proposeRun(siti, { villageCode: place.code, month, arrears }));
  const before = await bookedIn(place);
  const answer = await approveRun(kades, { runId });
  const lines = await rows("select * from run_line where run_id = $1 and outcome = 'PAYABLE'", [runId]);
  expect(answer).toMatchObject(lines.length > 0 ? { ok: true } : { code: "RUN_NOTHING" });
  if (lines.length === 0) expect(await bookedIn(place)).toEqual(before);
  else await expectBooked(place, runId, kades);
  await expectBalanced(place, opened, banks);
  const receipts = await rows("select id from receipt where village_id = $1 order by number desc", [
    place.id,
  ]);
  for (const at of back) {
    const receiptId = receipts[at]?.id;
    // Later months of the same person stand in the way, and so does a first taking back.
    if (receiptId) await reverseRunReceipt(kades, { receiptId, reason: "salah" });
    await expectBalanced(place, opened, banks);
  }
  return { booked: lines.length, receipts: receipts.length };
}

const bookedIn = (place: Place) =>
  rows(
    `select (select count(*)::int from receipt where village_id = $1) as receipts,
       (select count(*)::int from contribution where village_id = $1) as contributions,
       (select count(*)::int from ledger_entry where village_id = $1) as entries,
       (select count(*)::int from audit_event where village_id = $1) as audited`,
    [place.id],
  );

/** Every line is a contribution as it was proposed, receipts have no gap, and approving again changes nothing. */
async function expectBooked(place: Place, runId: string, kades: Actor) {
  const same = [
    "membership_id",
    "month",
    "jkk",
    "jkm",
    "jht",
    "jp",
    "rupiah",
    "normal",
    "income",
    "tariff_id",
  ];
  const said = (table: string, where: string) =>
    rows(`select ${same.join(", ")} from ${table} where ${where} order by membership_id, month`, [
      table === "run_line" ? runId : place.id,
    ]);
  expect(await said("contribution", "village_id = $1")).toEqual(
    await said("run_line", "run_id = $1 and outcome = 'PAYABLE'"),
  );
  const numbers = await rows("select number from receipt where village_id = $1 order by 1", [place.id]);
  expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, at) => at + 1));
  const booked = await bookedIn(place);
  value(await approveRun(kades, { runId }));
  expect(await bookedIn(place)).toEqual(booked);
  const transactions = await rows("select id from ledger_transaction where run_id = $1", [runId]);
  for (const { id } of transactions) {
    const taken = { transactionId: id, reason: "x" };
    const answer = await asActor(kades, (tx) => reverseTransaction(tx, kades, place, taken));
    expect(answer).toMatchObject({ code: "BOOKED_BY_RUN" });
  }
}

/** Each transaction sums to zero, and everybody has what was paid in for them less what their receipts still say. */
async function expectBalanced(place: Place, opened: readonly Bank[], banks: History["banks"]) {
  expect(
    await rows(
      "select 1 from ledger_entry where village_id = $1 group by transaction_id having sum(rupiah) <> 0",
      [place.id],
    ),
  ).toEqual([]);
  for (const [at, bank] of opened.entries()) {
    const paid = await rows(
      `select e.account_id as id, sum(r.rupiah)::int as rupiah from receipt r
         join (select distinct account_id, receipt_id from ledger_entry) e on e.receipt_id = r.id
         join ledger_account a on a.id = e.account_id and a.kind = 'SAVER'
       where r.scheme_id = $1 group by 1`,
      [bank.id],
    );
    const spent = new Map(paid.map(({ id, rupiah }) => [id, rupiah]));
    const left = bank.savers.map(
      (saver, who) => [saver, (banks[at]?.paidIn[who] ?? 0) - (spent.get(saver) ?? 0)] as const,
    );
    expect(await asActor(siti, (tx) => balancesOf(tx, bank))).toMatchObject({
      cash: left.reduce((all, [, rupiah]) => all + rupiah, 0),
      savers: new Map(left),
    });
    for (const [, rupiah] of left) expect(rupiah).toBeGreaterThanOrEqual(0);
  }
}

test(`whatever was saved for whom, a run books what it proposed and leaves the ledger in balance`, async () => {
  const counted = { booked: 0, receipts: 0 };
  const tried = fc.asyncProperty(history, async (given) => {
    const { booked, receipts } = await live(villages.shift() as Place, given);
    counted.booked += booked;
    counted.receipts += receipts;
  });
  await fc.assert(tried, { numRuns: histories, endOnFailure: true });
  expect(counted.receipts).toBeGreaterThan(histories);
  expect(counted.booked).toBeGreaterThan(counted.receipts);
});
