import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registerMember } from "@/lib/membership/mutations";
import { addDays, addMonths, monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { closePools } from "@/lib/platform/db/pool";
import { newId } from "@/lib/platform/id";
import { agreeLevy, manBoat, recordLanding } from "@/lib/scheme/catch/mutations";
import { agreeJob } from "@/lib/scheme/child/mutations";
import { deposit, reverseEvent, withdraw } from "@/lib/scheme/money/mutations";
import { openScheme } from "@/lib/scheme/mutations";
import { schemePage } from "@/lib/scheme/page/queries";
import { schemesPage } from "@/lib/scheme/queries";
import { payFor, stopPayingFor } from "@/lib/scheme/saver/cover/mutations";
import { addSaver } from "@/lib/scheme/saver/mutations";
import { coverPage, saverBook } from "@/lib/scheme/saver/queries";
import { agreeCredit, recordPurchase } from "@/lib/scheme/shop/mutations";
import { sellWaste, weighIn } from "@/lib/scheme/waste/mutations";
import { weighPage } from "@/lib/scheme/waste/queries";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { openPriced, openWithSaver, priceOf, schemeOf, visitOf } from "@/tests/support/savings";
import { addPeople, makeRegions, type Place, personOf, registrationOf, value } from "@/tests/support/world";

const now = today();
const month = monthOf(now);
let socorejo: Place;
let kerek: Place;
let zubas: Actor;
let siti: Actor;
let residents: string[];
let members: string[];

beforeAll(async () => {
  const database = await ownDatabase("schemes");
  [socorejo, kerek] = (await makeRegions(database, [[2]])) as [Place, Place];
  siti = await actorWith(database, { role: "BRANCH", regencies: [socorejo.regencyId] }, "Siti");
  zubas = await actorWith(database, { role: "VILLAGE", villageId: socorejo.id }, "Zubas");
  const people = [0, 1, 2, 3].map((n) => personOf(socorejo, n));
  residents = await addPeople(siti, socorejo.code, people);
  members = [];
  for (const residentId of residents.slice(0, 3)) {
    const registration = registrationOf(socorejo.code, { residentId, startsOn: "2026-05-04" });
    members.push(value(await registerMember(siti, registration)).id);
  }
});
afterAll(closePools);

const standing = async (schemeId: string) => (await schemePage(zubas, schemeId))?.standing;
const balanceOf = async (accountId: string) => (await saverBook(zubas, accountId))?.balance;

describe("a waste bank", () => {
  const openBank = (name: string) => openPriced(zubas, socorejo.code, name);
  it("reckons by the price of the day, books one visit once, and tells what was saved", async () => {
    const bank = await openBank("Ani");
    value(await priceOf(zubas, bank.schemeId, "kardus", 2_000, addDays(now, -5)));
    const sent = visitOf(bank, 1_500);
    value(await weighIn(zubas, sent));
    value(await weighIn(zubas, sent));
    value(await weighIn(zubas, visitOf(bank, 1_000, addDays(now, -6))));
    expect(await balanceOf(bank.accountId)).toBe(3_000 + 1_500 + 1_000 + 1_500);
    const page = await weighPage(zubas, bank.schemeId, sent.id);
    expect(page?.last).toMatchObject({ saver: { name: "Ani", rupiah: 7_000 }, grams: 2_000, rupiah: 4_500 });
    expect(page?.kinds.map(({ name, price: today_, grams }) => [name, today_, grams])).toEqual([
      ["Kardus", 2_000, 2_500],
      ["Plastik", 3_000, 1_000],
    ]);
  });

  it("refuses a day without a price at the weight's field, and a stranger's kind or account", async () => {
    const bank = await openBank("Budi");
    value(await priceOf(zubas, bank.schemeId, "Besi", 5_000, addDays(now, 3)));
    const kinds = (await schemePage(zubas, bank.schemeId))?.terms.waste ?? [];
    const iron = kinds.find(({ name }) => name === "Besi");
    const lines = [{ kindId: iron?.id ?? "", grams: 100 }];
    expect(await weighIn(zubas, { ...visitOf(bank, 100), lines })).toMatchObject({
      code: "WASTE_WITHOUT_PRICE",
      field: `weight-${iron?.id}`,
    });
    const other = await openBank("Cici");
    expect(await weighIn(zubas, { ...visitOf(bank, 100), accountId: other.accountId })).toMatchObject({
      code: "SAVER_UNKNOWN",
      field: "accountId",
    });
    expect(await weighIn(zubas, { ...visitOf(bank, 100), lines: visitOf(other, 100).lines })).toMatchObject({
      code: "WASTE_KIND_UNKNOWN",
    });
    expect(await standing(bank.schemeId)).toMatchObject({ stock: 0, owed: 0 });
  });

  it("sells what is there at its average, and takes a visit back only before that", async () => {
    const bank = await openBank("Dewi");
    const first = visitOf(bank, 3_000);
    value(await weighIn(zubas, first));
    const sale = (grams: number) => ({
      id: newId(),
      schemeId: bank.schemeId,
      day: now,
      rupiah: 4_000,
      lines: [{ kindId: bank.cardboard, grams }],
    });
    expect(await sellWaste(zubas, sale(3_001))).toMatchObject({
      code: "WASTE_NOT_THERE",
      params: { kind: "Kardus", kilograms: 3 },
      field: `weight-${bank.cardboard}`,
    });
    const sold = sale(3_000);
    value(await sellWaste(zubas, sold));
    expect(await standing(bank.schemeId)).toEqual({ cash: 4_000, stock: 1_500, result: 1_000, owed: 4_500 });
    const back = (transactionId: string) => reverseEvent(zubas, { transactionId, reason: "Salah timbang" });
    expect(await back(first.id)).toMatchObject({ code: "WASTE_SOLD", params: { kind: "Kardus" } });
    value(await back(sold.id));
    value(await back(first.id));
    expect(await back(first.id)).toMatchObject({ code: "ALREADY_REVERSED", field: "reason" });
    expect(await standing(bank.schemeId)).toEqual({ cash: 0, stock: 0, result: 0, owed: 0 });
    expect((await weighPage(zubas, bank.schemeId))?.kinds.map(({ grams }) => grams)).toEqual([0, 0]);
  });
});

describe("a catch levy", () => {
  it("is shared among whoever was aboard that day, by the terms of that day", async () => {
    const { schemeId, accountId: skipper } = await openWithSaver(
      zubas,
      socorejo.code,
      "CATCH_LEVY",
      "Juragan",
    );
    const hand = value(await addSaver(zubas, { id: newId(), schemeId, name: "Awak" })).accountId;
    const aboard = (accountId: string, weight: number, fromDay: string) =>
      manBoat(zubas, { id: newId(), schemeId, boat: "KM Sumber Rejeki", accountId, weight, fromDay });
    value(await aboard(skipper, 2, "2026-01-01"));
    value(await aboard(hand, 1, "2026-01-01"));
    const boatId = (await schemePage(zubas, schemeId))?.terms.catch?.boats[0]?.id ?? "";
    const land = (worth?: number, day = now) => ({
      id: newId(),
      schemeId,
      boatId,
      day,
      ...(worth && { value: worth }),
    });
    expect(await recordLanding(zubas, land(1_000_000))).toMatchObject({ code: "LEVY_NOT_AGREED" });
    const terms = { id: newId(), schemeId, fromDay: "2026-01-01", sharing: "BY_WEIGHT" as const };
    value(await agreeLevy(zubas, { ...terms, percent: 250 }));
    expect(await recordLanding(zubas, land())).toMatchObject({ code: "CATCH_MISSING", field: "value" });
    value(await recordLanding(zubas, land(1_000_000)));
    expect([await balanceOf(skipper), await balanceOf(hand)]).toEqual([16_667, 8_333]);
    value(await aboard(hand, 0, addDays(now, -1)));
    value(await recordLanding(zubas, land(100_000)));
    value(await recordLanding(zubas, land(100_000, addDays(now, -2))));
    expect([await balanceOf(skipper), await balanceOf(hand)]).toEqual([16_667 + 2_500 + 1_667, 8_333 + 833]);
    value(await aboard(skipper, 0, now));
    expect(await recordLanding(zubas, land(100_000))).toMatchObject({ code: "BOAT_WITHOUT_CREW" });
  });
});

it("a village shop credits full multiples, and says when a purchase is too small", async () => {
  const { schemeId, accountId } = await openWithSaver(zubas, socorejo.code, "SHOP_POINTS", "Pembeli");
  const buy = (spent: number) => recordPurchase(zubas, { id: newId(), schemeId, accountId, spent, day: now });
  expect(await buy(1_000_000)).toMatchObject({ code: "CREDIT_NOT_AGREED", field: "day" });
  const terms = { id: newId(), schemeId, every: 1_000_000, rupiah: 16_800, fromDay: "2026-01-01" };
  value(await agreeCredit(zubas, terms));
  expect(await buy(999_999)).toMatchObject({ code: "SPENT_TOO_LITTLE", params: { every: 1_000_000 } });
  value(await buy(2_500_000));
  expect(await balanceOf(accountId)).toBe(33_600);
});

it("a child with a job pays for members from a month to a month", async () => {
  const { schemeId, accountId } = await openWithSaver(zubas, socorejo.code, "CHILD_SERVES", "Anak");
  const job = { id: newId(), accountId, employer: "PT Semen", rupiah: 20_000 };
  value(await agreeJob(zubas, { ...job, fromMonth: "2026-05" }));
  value(await deposit(zubas, { id: newId(), accountId, rupiah: 20_000, day: now, note: "PT Semen" }));
  const covered = { accountId, membershipIds: members.slice(0, 2), fromMonth: month };
  expect(value(await payFor(zubas, covered)).added).toBe(2);
  expect(value(await payFor(zubas, { ...covered, membershipIds: members })).added).toBe(1);
  const book = await saverBook(zubas, accountId);
  expect(book).toMatchObject({
    balance: 20_000,
    job: { employer: "PT Semen", rupiah: 20_000, running: true },
  });
  const [first] = book?.beneficiaries ?? [];
  const until = (untilMonth: string) => stopPayingFor(zubas, { beneficiaryId: first?.id ?? "", untilMonth });
  expect(await until(addMonths(month, -1))).toMatchObject({ code: "MONTHS_REVERSED" });
  value(await until(month));
  expect((await schemePage(zubas, schemeId))?.carried).toHaveLength(3);
  expect(await payFor(zubas, { ...covered, fromMonth: "2025-12" })).toMatchObject({
    code: "MONTH_BEFORE_SCHEME",
  });
  const stranger = { ...covered, membershipIds: [newId()] };
  expect(await payFor(zubas, stranger)).toMatchObject({ code: "MEMBERS_UNKNOWN", field: "membershipIds" });
  const withdrawal = { id: newId(), accountId, rupiah: 20_001, day: now };
  expect(await withdraw(zubas, withdrawal)).toMatchObject({ code: "SAVER_OVERDRAWN", field: "rupiah" });
});

it("an allotment takes no more than was decided on, and pays for nobody after its end", async () => {
  const id = newId();
  const allotted = { funding: "APBDES", legalReference: "Perdes 4/2026", amount: 1_000_000 } as const;
  const untilMonth = addMonths(month, 1);
  value(await openScheme(zubas, schemeOf(socorejo.code, "ALLOTMENT", { id, ...allotted, untilMonth })));
  const page = await schemePage(zubas, id);
  expect(page?.relief.state).toMatch(/ASK|NONE/);
  const accountId = page?.savers[0]?.id ?? "";
  const pay = (rupiah: number) => ({ id: newId(), accountId, rupiah, day: now });
  const first = pay(900_000);
  value(await deposit(zubas, first));
  value(await deposit(zubas, first));
  expect(await deposit(zubas, pay(100_001))).toMatchObject({
    code: "ALLOTMENT_OVERDRAWN",
    params: { amount: 1_000_000, left: 100_000 },
    field: "rupiah",
  });
  value(await reverseEvent(zubas, { transactionId: first.id, reason: "Salah jumlah" }));
  value(await deposit(zubas, pay(1_000_000)));
  const list = { accountId, membershipIds: members, fromMonth: month };
  expect(await payFor(zubas, { ...list, untilMonth: addMonths(untilMonth, 1) })).toMatchObject({
    code: "AFTER_ALLOTMENT",
    field: "untilMonth",
  });
  value(await payFor(zubas, list));
  expect((await saverBook(zubas, accountId))?.beneficiaries.map((one) => one.untilMonth)).toEqual(
    members.map(() => untilMonth),
  );
  expect((await coverPage(zubas, accountId, {}))?.members).toEqual([]);
  expect(await addSaver(zubas, { id: newId(), schemeId: id, name: "Lain" })).toMatchObject({
    code: "ALLOTMENT_IS_SAVER",
  });
});

describe("a saver", () => {
  it("is somebody of the list or a name, once", async () => {
    const { schemeId } = await openWithSaver(zubas, socorejo.code, "WASTE_BANK", "Perahu");
    const add = (who: { name?: string; residentId?: string }) =>
      addSaver(zubas, { id: newId(), schemeId, ...who });
    expect(await add({})).toMatchObject({ code: "SAVER_UNNAMED", field: "name" });
    expect(await add({ name: "perahu" })).toMatchObject({ code: "SAVER_TWICE" });
    value(await add({ residentId: residents[0] as string }));
    expect(await add({ residentId: residents[0] as string })).toMatchObject({ code: "SAVER_TWICE" });
    expect(await add({ residentId: newId() })).toMatchObject({ code: "RESIDENT_UNKNOWN" });
  });
});

it("the list of schemes says what each has and owes, and another village sees none of them", async () => {
  const page = await schemesPage(siti, socorejo.code);
  expect(page?.schemes.every(({ cash, stock, owed }) => cash + stock >= 0 && owed >= 0)).toBe(true);
  expect(page?.schemes.find(({ kind }) => kind === "ALLOTMENT")).toMatchObject({
    owed: 1_000_000,
    carried: 3,
  });
  expect((await schemesPage(siti, kerek.code))?.schemes).toEqual([]);
  expect(await schemesPage(zubas, kerek.code)).toBeNull();
});
