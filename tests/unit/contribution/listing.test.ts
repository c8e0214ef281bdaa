import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { planListing } from "@/lib/contribution/listing/plan/rules";
import type { Listed } from "@/lib/contribution/listing/schema";
import { type Member, memberFinder } from "@/lib/contribution/listing/who/rules";
import type { Facts } from "@/lib/contribution/receipt/judge/rules";
import type { Tariffs } from "@/lib/contribution/tariff/rules";
import { addMonths } from "@/lib/platform/dates";

const today = "2026-11-22";

describe("whom a row is about", () => {
  const member = (id: string, change: Partial<Member> = {}): Member => ({
    id,
    segment: "BPU",
    startMonth: "2026-01",
    endMonth: null,
    key: `key-${id}`,
    hasNik: true,
    kpj: null,
    ...change,
  });
  const members = [
    member("siti", { kpj: "12345678901" }),
    member("budi-bpu", { key: "key-budi", endMonth: "2026-03" }),
    member("budi-pu", { key: "key-budi", segment: "PU", startMonth: "2026-03" }),
    member("wati", { key: "provisional", hasNik: false, kpj: "12345678902" }),
  ];
  const find = memberFinder({ members, residents: new Set(["key-tono"]) }, (nik) => `key-${nik}`);
  const whom = (kpj: string | null, nik: string | null, segment: "BPU" | "PU" | null, months: string[]) => {
    const found = find({ kpj, nik, segment }, months);
    return found.ok ? found.value.id : found.code;
  };

  it.each([
    ["a KPJ", "12345678901", null, null, "2026-05", "siti"],
    ["a NIK", null, "siti", null, "2026-05", "siti"],
    ["a KPJ that the village does not know beside a NIK", "99999999999", "siti", null, "2026-05", "siti"],
    ["two numbers of two people", "12345678901", "budi", null, "2026-05", "NUMBERS_DIFFER"],
    [
      "a NIK of nobody beside the KPJ of somebody who has one",
      "12345678901",
      "x",
      null,
      "2026-05",
      "NUMBERS_DIFFER",
    ],
    ["a NIK that the village did not have yet", "12345678902", "x", null, "2026-05", "wati"],
    ["the membership that ran then", null, "budi", null, "2026-02", "budi-bpu"],
    ["the membership that runs since", null, "budi", null, "2026-04", "budi-pu"],
    ["two in one month", null, "budi", null, "2026-03", "SEGMENT_NEEDED"],
    ["two in one month, the segment said", null, "budi", "PU", "2026-03", "budi-pu"],
    ["none that ran then: the latest", null, "budi", null, "2025-03", "budi-pu"],
    ["a resident who is no member", null, "tono", null, "2026-05", "NOT_A_MEMBER"],
    ["nobody here", "99999999999", "x", null, "2026-05", "NOT_HERE"],
  ] as const)("%s", (_what, kpj, nik, segment, month, id) => {
    expect(whom(kpj, nik, segment, [month])).toBe(id);
  });
});

describe("what a list books", () => {
  const tariffs = [
    {
      id: "t",
      kind: "BPU",
      validFrom: "2015-07",
      validTo: null,
      content: { jkm: 6_800, jhtBasisPoints: 200, bands: [{ min: 0, base: 1_000_000, jkk: 10_000 }] },
      legalReference: "PP 1",
      source: "Uji",
    },
  ] as unknown as Tariffs;
  const ids = ["0192a000-0000-7000-8000-000000000001", "0192a000-0000-7000-8000-000000000002"];
  const facts = (paid: string[][]): Facts => ({
    today,
    bookFrom: "2026-01",
    limits: { thisMonth: "2026-11", monthsAhead: 3, arrearsMonths: 3 },
    officialsWage: null,
    tariffs,
    payers: new Map(
      ids.map((id, at) => [
        id,
        {
          id,
          residentId: id,
          name: `Warga ${at}`,
          segment: "BPU",
          programmes: ["JKK", "JKM"],
          sector: "TRADE",
          bases: [],
          startMonth: "2026-02",
          endMonth: null,
          endReason: null,
          alive: true,
        },
      ]),
    ),
    turns: new Map(),
    paid: new Map(ids.map((id, at) => [id, new Set(paid[at] ?? [])])),
  });
  const source = { day: today, funding: "SELF" as const };
  const row = (at: number, change: Partial<Listed> = {}, who = 0) => ({
    listed: {
      row: at,
      name: null,
      kpj: null,
      nik: null,
      segment: null,
      months: [],
      until: null,
      day: null,
      amount: null,
      code: null,
      funding: null,
      errors: [],
      warnings: [],
      ...change,
    } satisfies Listed,
    who: { ok: true as const, value: { id: ids[who] ?? "", startMonth: "2026-02", kpj: null } },
  });
  const warned = (plan: ReturnType<typeof planListing>) =>
    plan.steps.map(({ verdict, warnings }) => [verdict, ...warnings.map(({ code }) => code)].join(" "));

  test("only months that are not on record, and each once", () => {
    const plan = planListing(
      [
        row(2, { months: ["2026-03", "2026-04", "2026-05"], amount: 50_400 }),
        row(3, { months: ["2026-05"] }),
        row(4, { until: "2026-06" }),
        row(5, { until: "2026-01" }, 1),
        row(6, { months: ["2026-03"], amount: 9_000, name: "TUKIMIN" }, 1),
      ],
      facts([["2026-03"]]),
      source,
    );
    expect(plan.steps.map(({ months }) => months.join(" "))).toEqual([
      "2026-04 2026-05",
      "",
      "2026-02 2026-06",
      "",
      "2026-03",
    ]);
    expect(warned(plan)).toEqual([
      "BOOK",
      "KNOWN TWICE",
      "BOOK TWICE",
      "REFUSED",
      "BOOK NAME_DIFFERS AMOUNT_DIFFERS",
    ]);
    expect(plan.steps[4]?.warnings[1]?.params).toEqual({ listed: 9_000, expected: 16_800 });
    expect(plan.receipts.map(({ payer }) => payer)).toEqual(["Warga 0", "Warga 0", "Warga 1"]);
  });

  it.each([
    ["nobody who paid for others", { funding: "CSR" as const }, "PAYER_MISSING"],
    ["public money without its decision", { funding: "APBDES" as const }, "DECISION_MISSING"],
    ["a day to come", { day: "2026-12-01" }, "DAY_IN_FUTURE"],
    ["a month further ahead than may be", { months: ["2027-06"] }, "MONTH_TOO_FAR"],
    ["a month before membership", { months: ["2026-01"] }, "BEFORE_START"],
  ])("refuses %s", (_what, change, code) => {
    const plan = planListing([row(2, { months: ["2026-05"], ...change })], facts([]), source);
    expect(plan.steps[0]?.errors.map((note) => note.code)).toEqual([code]);
    expect(plan.receipts).toEqual([]);
  });

  test("nothing the second time, and the same receipts for the same state", () => {
    const month = fc.integer({ min: -12, max: 6 }).map((count) => addMonths("2026-11", count));
    const one = fc.record({
      who: fc.integer({ min: 0, max: 1 }),
      from: month,
      count: fc.integer({ min: 1, max: 4 }),
      until: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), fc.array(month, { maxLength: 5 }), (rows, paid) => {
        const asked = rows.map(({ who, from, count, until }, at) =>
          row(
            at + 2,
            until ? { until: from } : { months: Array.from({ length: count }, (_, n) => addMonths(from, n)) },
            who,
          ),
        );
        const first = planListing(asked, facts([paid, paid]), source);
        expect(planListing(asked, facts([paid, paid]), source)).toEqual(first);
        const lines = first.receipts.flatMap((receipt) => receipt.lines);
        expect(new Set(lines.map(({ membershipId, month: of }) => membershipId + of)).size).toBe(
          lines.length,
        );
        const after = ids.map((id) => [
          ...paid,
          ...lines.filter(({ membershipId }) => membershipId === id).map((line) => line.month),
        ]);
        const second = planListing(asked, facts(after), source);
        const booked = new Set(
          first.steps.filter(({ verdict }) => verdict !== "REFUSED").map((step) => step.row),
        );
        expect(second.steps.filter(({ row: at, verdict }) => booked.has(at) && verdict !== "KNOWN")).toEqual(
          [],
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
