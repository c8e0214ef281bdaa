import { afterAll, beforeAll, expect, test } from "vitest";
import { setBase } from "@/lib/contribution/base/mutations";
import { recordPayment } from "@/lib/contribution/payment/mutations";
import { addDays, addMonths, monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { closePools } from "@/lib/platform/db/pool";
import { newId } from "@/lib/platform/id";
import { agreeLevy, manBoat, recordLanding } from "@/lib/scheme/catch/mutations";
import { agreeJob } from "@/lib/scheme/child/mutations";
import { balancesOf } from "@/lib/scheme/ledger/queries";
import { deposit, withdraw } from "@/lib/scheme/money/mutations";
import { openScheme } from "@/lib/scheme/mutations";
import { approveRun } from "@/lib/scheme/run/approval/mutations";
import { proposeRun } from "@/lib/scheme/run/mutations";
import { reverseRunReceipt } from "@/lib/scheme/run/refund/mutations";
import { payFor, stopPayingFor } from "@/lib/scheme/saver/cover/mutations";
import { addSaver } from "@/lib/scheme/saver/mutations";
import { saverBook } from "@/lib/scheme/saver/queries";
import { agreeCredit, recordPurchase } from "@/lib/scheme/shop/mutations";
import { priceWaste, sellWaste, weighIn } from "@/lib/scheme/waste/mutations";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { paymentOf } from "@/tests/support/paying";
import { carryThree } from "@/tests/support/runs";
import { openPriced, openWithSaver, schemeOf, visitOf } from "@/tests/support/savings";
import type { Bank } from "@/tests/support/schemes";
import { addPeople, makeRegions, type Place, personOf, value } from "@/tests/support/world";

const month = monthOf(today());
let database: TestDatabase;
let place: Place;
let siti: Actor;
let kades: Actor;
let sekdes: Actor;
let bank: Bank;
let members: string[];

beforeAll(async () => {
  database = await ownDatabase("sent");
  [place] = (await makeRegions(database, [[1]])) as [Place];
  const village = { role: "VILLAGE" as const, villageId: place.id };
  siti = await actorWith(database, { role: "BRANCH", regencies: [place.regencyId] }, "Siti");
  [kades, sekdes] = [
    await actorWith(database, village, "Kades"),
    await actorWith(database, village, "Sekdes"),
  ];
  const kader = await actorWith(database, village, "Kader");
  ({ bank, members } = await asOwner(database, (owner) => carryThree(owner, place, siti, kader)));
});
afterAll(closePools);

const rows = (sql: string, values: unknown[] = []) =>
  asOwner(database, async (client) => (await client.query(sql, values)).rows);

const boatOf = async (schemeId: string): Promise<string> =>
  (await rows("select id from catch_boat where scheme_id = $1", [schemeId]))[0].id;

test("a month relieved in full is booked as such and taken back, and a wage of nothing is asked for again", async () => {
  const wage = "update membership set segment = 'PU', sector = 'FACTORY' where id = $1";
  await rows(wage, [members[2]]);
  value(await setBase(siti, { membershipId: members[2] as string, fromMonth: "2026-01", income: 5 }));
  const relief = { basisPoints: 10_000, segments: ["BPU"], programmes: ["JKK", "JKM"], sectors: [] };
  const content = { ...relief, exceptSectors: [], excludedFunding: [], askFunding: [] };
  await rows(
    `insert into tariff (id, kind, valid_from, valid_to, content, legal_reference, source)
     values (gen_random_uuid(), 'RELIEF', $1, $1, $2, 'Uji', 'Uji')`,
    [month, content],
  );
  const { id: runId } = value(await proposeRun(sekdes, { villageCode: place.code, month, arrears: 0 }));
  const found = await rows(
    `select rupiah, outcome, reason from run_line where run_id = $1
     order by array_position($2::uuid[], membership_id)`,
    [runId, members],
  );
  value(await approveRun(kades, { runId }));
  const receipts = await rows("select id, rupiah from receipt where village_id = $1", [place.id]);
  const back = await reverseRunReceipt(kades, { receiptId: receipts[0].id, reason: "salah" });
  await rows("delete from tariff where legal_reference = 'Uji'");
  expect(found.map(({ rupiah, outcome, reason }) => [rupiah, outcome, reason])).toEqual([
    [0, "PAYABLE", null],
    [0, "PAYABLE", null],
    [0, "LEFT_OUT", "WAGE_UNKNOWN"],
  ]);
  expect(receipts.map(({ rupiah }) => rupiah)).toEqual([0, 0]);
  expect(value(back).rupiah).toBe(0);
  expect(await asActor(siti, (tx) => balancesOf(tx, bank))).toMatchObject({ cash: 25_000 });
});

test("a form sent again is booked once, and one that says something else is refused", async () => {
  const { code } = place;
  const waste = await openPriced(sekdes, code, "Cici");
  const { schemeId, accountId } = await openWithSaver(sekdes, code, "SHOP_POINTS", "Pembeli");
  const money = { id: newId(), accountId, rupiah: 50_000, day: today() };
  const visit = visitOf(waste, 1_000);
  const sale = { ...visitOf(waste, 1_000), rupiah: 4_000 };
  const terms = { id: newId(), schemeId, every: 1_000, rupiah: 10, fromDay: "2026-01-01" };
  const bought = { id: newId(), schemeId, accountId, spent: 2_000, day: today() };
  const saver = { id: newId(), schemeId, name: "Ibu Sri" };
  const scheme = schemeOf(code, "WASTE_BANK");
  const price = { id: newId(), schemeId: waste.schemeId, name: "Besi", rupiah: 5_000, fromDay: "2026-01-01" };
  const fleet = await openWithSaver(sekdes, code, "CATCH_LEVY", "Nelayan");
  const aboard = { schemeId: fleet.schemeId, accountId: fleet.accountId, fromDay: "2026-01-01" };
  const crew = { ...aboard, id: newId(), boat: "Sri Laut" };
  const levy = {
    id: newId(),
    schemeId: fleet.schemeId,
    fromDay: "2026-01-01",
    fixed: 5_000,
    sharing: "EQUALLY" as const,
  };
  const landed = { id: newId(), schemeId: fleet.schemeId, day: today(), value: 500_000 };
  const serving = await openWithSaver(sekdes, code, "CHILD_SERVES", "Anak");
  const job = {
    id: newId(),
    accountId: serving.accountId,
    employer: "PT Semen",
    rupiah: 40_000,
    fromMonth: "2026-01",
  };
  const paid = paymentOf(members[1] as string, { fromMonth: "2026-05" });
  const other = { day: addDays(today(), -1) };
  const lines = visitOf(waste, 999).lines;
  const forms: [(change: object) => Promise<unknown>, ...object[]][] = [
    [(change) => deposit(sekdes, { ...money, ...change }), { rupiah: 5_000 }, { note: "lagi" }, other],
    [(change) => weighIn(sekdes, { ...visit, ...change }), { lines }, other],
    [(change) => sellWaste(sekdes, { ...sale, ...change }), { lines }, { rupiah: 4_001 }, other],
    [(change) => agreeCredit(sekdes, { ...terms, ...change }), { rupiah: 20 }],
    [(change) => recordPurchase(sekdes, { ...bought, ...change }), { spent: 3_000 }, other],
    [(change) => addSaver(sekdes, { ...saver, ...change }), { name: "Ibu Tri" }],
    [(change) => openScheme(sekdes, { ...scheme, ...change }), { name: "Lain" }],
    [(change) => priceWaste(sekdes, { ...price, ...change }), { rupiah: 6_000 }],
    [(change) => agreeLevy(sekdes, { ...levy, ...change }), { fixed: 6_000 }],
    [(change) => manBoat(sekdes, { ...crew, ...change }), { boat: "Sri Darat" }],
    [
      async (change) => recordLanding(sekdes, { ...landed, boatId: await boatOf(fleet.schemeId), ...change }),
      { value: 600_000 },
      { boatId: newId() },
      other,
    ],
    [(change) => agreeJob(sekdes, { ...job, ...change }), { rupiah: 50_000 }],
    [
      (change) => recordPayment(kades, { ...paid, ...change }),
      { months: 2 },
      { membershipId: members[2] },
      other,
    ],
  ];
  for (const [send, ...changes] of forms) {
    const booked = await send({});
    expect(booked).toMatchObject({ ok: true });
    expect(await send({})).toEqual(booked);
    for (const change of changes) expect(await send(change)).toMatchObject({ code: "FORM_SENT" });
  }
  expect(await withdraw(sekdes, money)).toMatchObject({ code: "FORM_SENT" });
});

test("a saver pays for nobody twice at once, however the list is sent", async () => {
  const accountId = bank.savers[0] as string;
  const [first] = (await saverBook(kades, accountId))?.beneficiaries ?? [];
  const until = (untilMonth: string) => stopPayingFor(kades, { beneficiaryId: first?.id ?? "", untilMonth });
  value(await until(month));
  const list = { accountId, membershipIds: [first?.membershipId.toUpperCase() ?? ""], fromMonth: month };
  expect(value(await payFor(kades, list)).added).toBe(0);
  const next = addMonths(month, 1);
  expect(value(await payFor(kades, { ...list, fromMonth: next })).added).toBe(1);
  expect(await until(next)).toMatchObject({ code: "COVERED_AGAIN", params: { month: next } });
});

test("two records that became one person have one account", async () => {
  const people = [60, 61].map((number) => personOf(place, number));
  const [kept = "", gone = ""] = await addPeople(siti, place.code, people);
  const { schemeId } = await openWithSaver(sekdes, place.code, "WASTE_BANK", "Rapel");
  const open = (residentId: string) => addSaver(sekdes, { id: newId(), schemeId, residentId });
  value(await open(gone));
  await rows(
    `insert into resident_merge (id, regency_id, village_id, kept_id, gone_id, sealed, households, moved, ended, terms, merged_by)
     values ($1, $2, $3, $4, $5, '', '{}', '{}', '{}', '{}', $1)`,
    [newId(), place.regencyId, place.id, kept, gone],
  );
  expect(await open(kept)).toMatchObject({ code: "SAVER_TWICE" });
});
