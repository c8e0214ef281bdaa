import { beforeAll, describe, expect, it, test } from "vitest";
import { openBook } from "@/lib/contribution/book/mutations";
import { importPaidMonths, type ListingOutcome } from "@/lib/contribution/listing/mutations";
import { type ListingInput, listingInput } from "@/lib/contribution/listing/schema";
import { recordPayment } from "@/lib/contribution/payment/mutations";
import { reverseReceipt } from "@/lib/contribution/receipt/reversal/mutations";
import { registerMembers } from "@/lib/membership/mutations";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { findVillage } from "@/lib/region/queries";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { type Listed, nobody, paidMonthsFile } from "@/tests/support/paid-months";
import { paymentOf } from "@/tests/support/paying";
import { addPeople, makeRegions, type Place, personOf, value } from "@/tests/support/world";

let database: TestDatabase;
let socorejo: Place;
let neighbour: Place;
let siti: Actor;
let kades: Actor;
let official: Actor;
const members: Listed[] = [];
const bystander = 8;

beforeAll(async () => {
  database = await ownDatabase("listing");
  const [first, second] = await makeRegions(database, [[2]]);
  if (!first || !second) throw new Error("two villages were asked for");
  [socorejo, neighbour] = [first, second];
  siti = await actorWith(database, { role: "BRANCH", regencies: [first.regencyId] }, "Siti");
  kades = await actorWith(database, { role: "VILLAGE", villageId: first.id }, "Kades Socorejo");
  official = await actorWith(database, { role: "REGENCY", regencyId: first.regencyId });
  const people = Array.from({ length: bystander + 1 }, (_, n) => personOf(first, n));
  const ids = await addPeople(siti, first.code, people);
  const wanted = people.slice(0, bystander).map((_, n) => ({
    id: newId(),
    residentId: ids[n] ?? "",
    segment: "BPU" as const,
    programmes: ["JKK" as const, "JKM" as const],
    sector: "FARMING" as const,
    payer: "SELF" as const,
    startsOn: "2026-03-09",
    consentProof: "SIGNED_FORM" as const,
    consentOn: "2026-03-09",
    kpj: `1234567890${n}`,
  }));
  await asActor(siti, async (tx) => {
    const village = await findVillage(tx, first.code);
    if (village) await registerMembers(tx, siti, village, wanted);
  });
  for (const [n, { nik, name }] of people.entries())
    members.push({ id: wanted[n]?.id ?? "", nik: nik ?? "", kpj: wanted[n]?.kpj ?? "", name });
  await addPeople(siti, second.code, [personOf(second, 0)]);
  value(await openBook(siti, { villageCode: first.code, fromMonth: "2026-01" }));
});

const sent = (change: Partial<Record<keyof ListingInput, unknown>>): ListingInput =>
  listingInput.parse({
    villageCode: socorejo.code,
    step: "check",
    day: "2026-11-02",
    funding: "SELF",
    ...change,
  });
const send = async (change: Parameters<typeof sent>[0], actor = kades) =>
  value(await importPaidMonths(actor, sent(change)));
const query = (sql: string, parameters: unknown[] = []) =>
  asOwner(database, async (client) => (await client.query(sql, parameters)).rows);
const everything = () =>
  query(`select (select count(*) from receipt)::int as receipts, (select count(*) from contribution)::int as months,
    (select count(*) from audit_event)::int as audits`);
const told = ({ steps }: ListingOutcome) =>
  steps.map(({ verdict, months, errors, warnings }) =>
    [verdict, months.join("+"), ...[...errors, ...warnings].map(({ code }) => code)]
      .filter(Boolean)
      .join(" "),
  );

const messyFile = () =>
  paidMonthsFile(members, members[bystander] ?? nobody, personOf(neighbour, 0).nik ?? "");

describe("a list from the branch office", () => {
  let checked: ListingOutcome;

  test("is read for whom and which months it is about, and nothing is booked", async () => {
    value(await recordPayment(kades, paymentOf(members[1]?.id ?? "", { fromMonth: "2026-05" })));
    const before = await everything();
    checked = await send({ file: messyFile() });
    expect(told(checked)).toEqual([
      "BOOK 2026-05",
      "BOOK 2026-04+2026-06 AMOUNT_DIFFERS",
      "BOOK 2026-05",
      "REFUSED NIK_LOST_DIGITS",
      "REFUSED MONTHS_UNREAD",
      "REFUSED NOT_HERE",
      "REFUSED NOT_A_MEMBER",
      "REFUSED BEFORE_START",
      "REFUSED NUMBERS_DIFFER",
      "KNOWN TWICE",
    ]);
    expect(checked.steps.map(({ rupiah }) => rupiah).slice(0, 3)).toEqual([8_400, 16_800, 8_400]);
    expect([checked.leftOut, checked.aside]).toEqual([["No", "Kanal"], 1]);
    expect(await everything()).toEqual(before);
  });

  test("says the same when its text comes back", async () => {
    const again = await send({ pasted: checked.text });
    expect(again.text).toBe(checked.text);
    expect(told(again)).toEqual(told(checked));
  });

  test("books what can be booked, leaves the rest, and is once however often it comes", async () => {
    const [one, two] = await Promise.all([
      send({ pasted: checked.text, step: "save" }),
      send({ pasted: checked.text, step: "save" }, siti),
    ]);
    expect([one.saved, two.saved].sort()).toEqual([3, null]);
    const saved = one.saved ? one : two;
    expect(saved.text.split("\n")).toHaveLength(7);
    const lines = await query(
      `select r.day::text, r.payer, r.payment_code as code, r.rupiah, count(*)::int as months from receipt r
       join contribution c on c.receipt_id = r.id where r.number > 1 group by r.id, r.regency_id, r.village_id order by r.number`,
    );
    expect(lines).toEqual([
      { day: "2026-05-12", payer: members[0]?.name, code: "KB-1", rupiah: 8_400, months: 1 },
      { day: "2026-05-12", payer: members[1]?.name, code: "KB-2", rupiah: 16_800, months: 2 },
      { day: "2026-11-02", payer: members[2]?.name, code: null, rupiah: 8_400, months: 1 },
    ]);
    const before = await everything();
    const third = await send({ pasted: checked.text, step: "save" });
    expect(third.saved).toBeNull();
    expect(third.steps.filter(({ verdict }) => verdict === "BOOK")).toEqual([]);
    expect(await everything()).toEqual(before);
    const [audit] = await query("select details from audit_event where action = 'importContributions'");
    expect(audit).toEqual({ details: { rows: 10, receipts: 3, refused: 6 } });
    expect(JSON.stringify(await query("select details from audit_event"))).not.toMatch(/\d{11}/);
  });

  test("books a month again that was taken back", async () => {
    const [row] = await query("select id from receipt where payment_code = 'KB-1'");
    value(await reverseReceipt(kades, { receiptId: row.id, reason: "Salah catat" }));
    expect((await send({ pasted: checked.text, step: "save" })).saved).toBe(1);
    expect((await send({ pasted: checked.text, step: "save" })).saved).toBeNull();
  });

  test("records everything unpaid up to a month, by the money that each row says", async () => {
    const [, , , three, four] = members;
    const list = `NIK\tLunas sampai\tSumber dana\n${three?.nik}\tMei 2026\t\n${four?.nik}\t2026-04\tMandiri`;
    const money = {
      funding: "APBDES",
      payer: "Desa Socorejo",
      legalReference: "Perdes 3/2026",
      fundedUntil: "2026-12",
    };
    const outcome = await send({ pasted: list, step: "save", ...money });
    expect(told(outcome)).toEqual(["BOOK 2026-03+2026-04+2026-05", "BOOK 2026-03+2026-04"]);
    const rows = await query(
      "select funding, payer, legal_reference, funded_until from receipt order by number desc limit 2",
    );
    expect(rows).toEqual([
      { funding: "SELF", payer: four?.name, legal_reference: null, funded_until: null },
      {
        funding: "APBDES",
        payer: "Desa Socorejo",
        legal_reference: "Perdes 3/2026",
        funded_until: "2026-12",
      },
    ]);
  });
});

describe("is refused as a whole", () => {
  const codeOf = async (change: Parameters<typeof sent>[0], actor = kades) => {
    const answer = await importPaidMonths(actor, sent(change));
    return answer.ok ? "OK" : `${answer.code} ${answer.field ?? ""}`.trim();
  };
  const row = "NIK\tBulan\n3523125708850001\tMei 2026";

  it.each([
    ["a list that is none", { pasted: "satu\tdua", step: "save" }, "LISTING_COLUMNS pasted"],
    [
      "a list without months",
      { pasted: "KPJ\tNama\tIuran\n12345678901\tSITI\t1", step: "save" },
      "LISTING_MONTH_COLUMN pasted",
    ],
    ["nothing", { step: "save" }, "LISTING_EMPTY pasted"],
    [
      "a file that is no table",
      { file: new File([new Uint8Array([1, 2, 3])], "a.xlsx") },
      "LISTING_FILE_UNREADABLE file",
    ],
    [
      "too many rows",
      { pasted: `${row}${"\n3523125708850001\tMei 2026".repeat(5_001)}` },
      "LISTING_TOO_MANY_ROWS pasted",
    ],
  ])("%s", async (_what, change, code) => {
    const before = await everything();
    expect(await codeOf(change)).toBe(code);
    expect(await everything()).toEqual(before);
  });

  test("what is another village's, or of one without a book, or asked by who may not", async () => {
    expect(await codeOf({ pasted: row, villageCode: neighbour.code })).toBe("VILLAGE_UNKNOWN");
    expect(await codeOf({ pasted: row, villageCode: neighbour.code }, siti)).toBe("BOOK_CLOSED");
    expect(await codeOf({ pasted: row }, official)).toBe("NOT_ALLOWED");
  });
});

test("the longest list is checked and booked in a few seconds", async () => {
  const months = ["06", "07", "08", "09"].map((month) => `${month}/2026`);
  const list = members.slice(0, 8).flatMap(({ nik }) => months.map((month) => `${nik}\t${month}`));
  const rows = Array.from({ length: 5_000 }, (_, at) => list[at % list.length] ?? "");
  const pasted = ["NIK\tBulan", ...rows].join("\n");
  const outcome = await send({ pasted, step: "save", day: today() });
  // One of the months is on record since the list with the titles.
  expect(outcome.saved).toBe(list.length - 1);
  expect(outcome.steps.filter(({ verdict }) => verdict === "KNOWN")).toHaveLength(5_000 - list.length + 1);
});
