import { beforeAll, describe, expect, it } from "vitest";
import { setBase } from "@/lib/contribution/base/mutations";
import { openBook } from "@/lib/contribution/book/mutations";
import { recordPayment, recordSponsored } from "@/lib/contribution/payment/mutations";
import { reverseReceipt } from "@/lib/contribution/receipt/reversal/mutations";
import type { PaymentInput } from "@/lib/contribution/schema";
import { registerMember } from "@/lib/membership/mutations";
import { endMembership } from "@/lib/membership/status/mutations";
import { addMonths, monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { addPeople, makeRegions, type Place, personOf, registrationOf, value } from "@/tests/support/world";

const now = monthOf(today());
let database: TestDatabase;
let socorejo: Place;
let siti: Actor;
let kades: Actor;
let stranger: Actor;
let people: string[];
let used = 0;

beforeAll(async () => {
  database = await ownDatabase("receipts");
  const [first, second] = await makeRegions(database, [[2]]);
  if (!first || !second) throw new Error("two villages were asked for");
  socorejo = first;
  siti = await actorWith(database, { role: "BRANCH", regencies: [first.regencyId] }, "Siti");
  kades = await actorWith(database, { role: "VILLAGE", villageId: first.id }, "Kades Socorejo");
  stranger = await actorWith(database, { role: "VILLAGE", villageId: second.id }, "Kades lain");
  people = await addPeople(
    siti,
    first.code,
    Array.from({ length: 30 }, (_, n) => personOf(first, n)),
  );
  value(await openBook(siti, { villageCode: first.code, fromMonth: "2026-01" }));
});

/** A new membership since March, of somebody who has none. */
async function member(change: Partial<Parameters<typeof registrationOf>[1]> = {}): Promise<string> {
  const residentId = people[used++] ?? "";
  const registration = registrationOf(socorejo.code, { residentId, startsOn: "2026-03-09", ...change });
  return value(await registerMember(siti, registration)).id;
}

function payment(membershipId: string, change: Partial<PaymentInput> = {}): PaymentInput {
  return {
    id: newId(),
    membershipId,
    fromMonth: "2026-05",
    months: 1,
    day: today(),
    funding: "SELF",
    payer: "Yang bersangkutan",
    ...change,
  };
}

const codeOf = (answer: { ok: boolean; code?: string }) => (answer.ok ? "OK" : answer.code);
const query = (sql: string, parameters: unknown[] = []) =>
  asOwner(database, async (client) => (await client.query(sql, parameters)).rows);

describe("recording what was paid", () => {
  it("reckons each month by the tariff and the relief of that month and keeps which", async () => {
    const id = await member({ programmes: ["JKK", "JKM", "JHT"] });
    const booked = value(await recordPayment(kades, payment(id, { fromMonth: "2026-03", months: 2 })));
    expect(booked.rupiah).toBe(36_800 + 28_400);
    const lines = await query(
      `select month, rupiah, normal, jht, (select legal_reference from tariff t where t.id = relief_id) as relief
       from contribution where membership_id = $1 order by month`,
      [id],
    );
    expect(lines).toEqual([
      { month: "2026-03", rupiah: 36_800, normal: 36_800, jht: 20_000, relief: null },
      { month: "2026-04", rupiah: 28_400, normal: 36_800, jht: 20_000, relief: "PP 50/2025" },
    ]);
  });

  it("gives no relief where public money pays, and says by which decision and until when", async () => {
    const id = await member();
    const paid = { funding: "APBD" as const, payer: "Pemkab", legalReference: "SK 188/2026" };
    expect(
      codeOf(await recordPayment(siti, payment(id, { ...paid, months: 2, fundedUntil: "2026-05" }))),
    ).toBe("END_BEFORE_MONTH");
    const booked = value(await recordPayment(siti, payment(id, { ...paid, fundedUntil: "2026-12" })));
    expect(booked.rupiah).toBe(16_800);
    const [row] = await query("select funding, legal_reference, funded_until from receipt where id = $1", [
      booked.id,
    ]);
    expect(row).toEqual({ funding: "APBD", legal_reference: "SK 188/2026", funded_until: "2026-12" });
  });

  it("notes until when a membership is paid", async () => {
    const id = await member();
    value(await recordPayment(kades, payment(id, { fromMonth: "2026-03", months: 3 })));
    const [row] = await query("select paid_until from membership where id = $1", [id]);
    expect(row).toEqual({ paid_until: "2026-05" });
  });

  it.each([
    ["a month already paid", "MONTH_PAID", { fromMonth: "2026-05" }],
    ["a month before membership began", "BEFORE_START", { fromMonth: "2026-02" }],
    ["a month further ahead than may be", "MONTH_TOO_FAR", { fromMonth: addMonths(now, 13) }],
    ["a month ahead that leaves one out", "MONTH_SKIPPED", { fromMonth: addMonths(now, 2) }],
    ["a day to come", "DAY_IN_FUTURE", { fromMonth: "2026-07", day: "2099-01-01" }],
  ])("refuses %s and writes nothing", async (_what, code, change) => {
    const id = await member();
    value(await recordPayment(kades, payment(id)));
    const before = await query("select count(*) from contribution");
    expect(codeOf(await recordPayment(kades, payment(id, change)))).toBe(code);
    expect(await query("select count(*) from contribution")).toEqual(before);
  });

  it("refuses what comes after an end or a death, and nobody's month before the book", async () => {
    const ended = await member();
    value(await endMembership(siti, { membershipId: ended, endedOn: "2026-06-10", reason: "OWN_WISH" }));
    expect(codeOf(await recordPayment(kades, payment(ended, { fromMonth: "2026-06" })))).toBe("OK");
    expect(codeOf(await recordPayment(kades, payment(ended, { fromMonth: "2026-07" })))).toBe("AFTER_END");
    const dead = await member();
    value(await endMembership(siti, { membershipId: dead, endedOn: "2026-06-10", reason: "DECEASED" }));
    expect(codeOf(await recordPayment(kades, payment(dead, { fromMonth: "2026-07" })))).toBe("AFTER_DEATH");
    const old = await member({ startsOn: "2025-09-01" });
    expect(codeOf(await recordPayment(kades, payment(old, { fromMonth: "2025-12" })))).toBe("BEFORE_BOOK");
  });

  it("asks for the wage of an employee", async () => {
    const id = await member({ segment: "PU", sector: "FACTORY" });
    expect(codeOf(await recordPayment(kades, payment(id)))).toBe("WAGE_UNKNOWN");
    // Five million, meant by "5", would come to nothing.
    value(await setBase(kades, { membershipId: id, fromMonth: "2026-01", income: 5 }));
    expect(codeOf(await recordPayment(kades, payment(id)))).toBe("WAGE_UNKNOWN");
  });

  it("is not for another village, nor in one without a book", async () => {
    const id = await member();
    expect(codeOf(await recordPayment(stranger, payment(id)))).toBe("MEMBERSHIP_UNKNOWN");
    const [twice, opened] = [
      await openBook(kades, { villageCode: socorejo.code, fromMonth: "2026-02" }),
      await openBook(stranger, { villageCode: socorejo.code, fromMonth: "2026-02" }),
    ];
    expect([codeOf(twice), codeOf(opened)]).toEqual(["BOOK_OPEN", "VILLAGE_UNKNOWN"]);
  });
});

describe("receipt numbers", () => {
  it("have no gaps whoever writes at the same time, what was refused and taken back included", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.push(await member());
    const same = payment(ids[0] ?? "");
    const answers = await Promise.all([
      ...ids.flatMap((id) => [recordPayment(kades, payment(id)), recordPayment(siti, payment(id))]),
      recordPayment(kades, same),
      recordPayment(kades, same),
    ]);
    // Of each person's month one was booked, whichever came first.
    const booked = answers.filter(({ ok }) => ok);
    expect(booked.length).toBeGreaterThanOrEqual(5);
    const [first] = booked;
    if (!first?.ok) throw new Error("nothing was booked");
    value(await reverseReceipt(siti, { receiptId: first.value.id, reason: "Salah orang" }));
    const [row] = await query(
      "select count(*)::int as count, max(number) as max, count(distinct number)::int as apart from receipt",
    );
    expect(row.count).toBe(row.max);
    expect(row.apart).toBe(row.max);
    const doubles = await query(
      `select membership_id from contribution c group by membership_id, month
       having count(*) filter (where reverses_id is null) - count(*) filter (where reverses_id is not null) > 1`,
    );
    expect(doubles).toEqual([]);
  });
});

describe("taking a receipt back", () => {
  it("leaves both receipts, sums to nothing, and the month can be paid again once", async () => {
    const id = await member();
    const booked = value(await recordPayment(kades, payment(id)));
    value(await reverseReceipt(kades, { receiptId: booked.id, reason: "Salah bulan" }));
    expect(codeOf(await reverseReceipt(kades, { receiptId: booked.id, reason: "Lagi" }))).toBe(
      "RECEIPT_REVERSED",
    );
    const [row] = await query(
      `select sum(c.rupiah)::int as sum, count(*)::int as lines, max(m.paid_until) as paid_until
       from contribution c join membership m on m.id = c.membership_id where c.membership_id = $1`,
      [id],
    );
    expect(row).toEqual({ sum: 0, lines: 2, paid_until: null });
    value(await recordPayment(kades, payment(id)));
    expect(codeOf(await recordPayment(kades, payment(id)))).toBe("MONTH_PAID");
  });

  it("is refused while a month ahead hangs on it", async () => {
    const id = await member();
    const first = value(await recordPayment(kades, payment(id, { fromMonth: now })));
    value(await recordPayment(kades, payment(id, { fromMonth: addMonths(now, 1) })));
    expect(codeOf(await reverseReceipt(kades, { receiptId: first.id, reason: "Batal" }))).toBe(
      "LATER_MONTHS_PAID",
    );
  });

  it("is nothing that another village can do", async () => {
    const booked = value(await recordPayment(kades, payment(await member())));
    expect(codeOf(await reverseReceipt(stranger, { receiptId: booked.id, reason: "Iseng" }))).toBe(
      "RECEIPT_UNKNOWN",
    );
  });
});

describe("one source for many", () => {
  it("books a receipt each, or none when one cannot be paid", async () => {
    const [one, two, three] = [await member(), await member(), await member({ startsOn: "2026-06-01" })];
    const sponsor = {
      id: newId(),
      villageCode: socorejo.code,
      month: "2026-05",
      day: today(),
      funding: "CSR" as const,
      payer: "PT Semen",
      fundedUntil: "2026-12",
    };
    expect(codeOf(await recordSponsored(siti, { ...sponsor, memberships: [one, two, three] }))).toBe(
      "BEFORE_START",
    );
    const booked = value(await recordSponsored(siti, { ...sponsor, memberships: [one, two] }));
    expect(booked).toMatchObject({ receipts: 2, rupiah: 2 * 16_800 });
    expect(value(await recordSponsored(siti, { ...sponsor, memberships: [one, two] })).receipts).toBe(0);
    expect(codeOf(await recordSponsored(siti, { ...sponsor, memberships: [one, two, three] }))).toBe(
      "FORM_SENT",
    );
  });
});

it("a month out of turn is refused by the database itself", async () => {
  const id = await member();
  value(await recordPayment(kades, payment(id)));
  const again = asActor(
    kades,
    (tx) => tx.$executeRaw`
    insert into contribution (regency_id, id, village_id, receipt_id, membership_id, month, turn, jkk, jkm, jht, jp,
      rupiah, normal, income, tariff_id)
    select regency_id, gen_random_uuid(), village_id, receipt_id, membership_id, month, 1, jkk, jkm, jht, jp,
      rupiah, normal, income, tariff_id from contribution where membership_id = ${id}::uuid`,
  );
  await expect(again).rejects.toThrow(/out of turn/);
});
