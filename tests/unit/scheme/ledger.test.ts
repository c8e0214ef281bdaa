import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays } from "@/lib/platform/dates";
import {
  type AccountKind,
  type Entry,
  entriesOf,
  findOverdrawn,
  type LedgerEvent,
  type Movement,
  negated,
  shareOut,
} from "@/lib/scheme/ledger/rules";

const books = { CASH: "cash", STOCK: "stock", RESULT: "result" };
const savers = ["ani", "budi", "cici"];
const kinds = new Map<string, AccountKind>([
  ...Object.entries(books).map(([kind, id]) => [id, kind as AccountKind] as const),
  ...savers.map((id) => [id, "SAVER"] as const),
]);
const sum = (entries: readonly { rupiah: number }[]) => entries.reduce((all, { rupiah }) => all + rupiah, 0);

describe("an event", () => {
  it("of waste puts it into stock and the money into the saver's account", () => {
    expect(entriesOf(books, { kind: "WEIGH_IN", saver: "ani", rupiah: 4_500 })).toEqual([
      { account: "stock", rupiah: 4_500 },
      { account: "ani", rupiah: -4_500 },
    ]);
  });

  it("of a sale for more than was paid is a gain", () => {
    expect(entriesOf(books, { kind: "SALE", rupiah: 6_000, cost: 4_500 })).toEqual([
      { account: "cash", rupiah: 6_000 },
      { account: "stock", rupiah: -4_500 },
      { account: "result", rupiah: -1_500 },
    ]);
  });

  it("of contributions taken back names each receipt, and who gets nothing has no entry", () => {
    const payments = [
      { saver: "ani", rupiah: 8_400, receiptId: "r1" },
      { saver: "budi", rupiah: 0, receiptId: "r2" },
    ];
    expect(entriesOf(books, { kind: "REVERSAL", payments })).toEqual([
      { account: "cash", rupiah: 8_400 },
      { account: "ani", rupiah: -8_400, receiptId: "r1" },
    ]);
    expect(entriesOf(books, { kind: "REVERSAL", payments: [] })).toEqual([]);
  });
});

describe("sharing out", () => {
  it("gives what is left over to the largest remainders", () => {
    expect(shareOut(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(shareOut(1_000, [3, 2, 2])).toEqual([428, 286, 286]);
    expect(shareOut(1_000, [])).toEqual([]);
  });

  test("loses nothing, and nobody is a whole rupiah off", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), weights, (rupiah, given) => {
        fc.pre(sum(given.map((weight) => ({ rupiah: weight }))) > 0);
        const shares = shareOut(rupiah, given);
        const all = given.reduce((one, two) => one + two, 0);
        expect(shares.reduce((one, two) => one + two, 0)).toBe(rupiah);
        for (const [at, share] of shares.entries())
          expect(Math.abs(share - (rupiah * (given[at] as number)) / all)).toBeLessThan(1);
      }),
      { numRuns: 1_000 },
    );
  });
});

type Step = { event: LedgerEvent; daysAgo: number } | { reverse: number };

const rupiah = fc.integer({ min: 0, max: 50_000 });
const little = fc.integer({ min: 0, max: 20_000 });
const saver = fc.constantFrom(...savers);
const share = fc.record({ saver, rupiah });
const shares = fc.array(share, { maxLength: 4 });
const payments = fc.array(fc.record({ saver, rupiah: little, receiptId: fc.uuid() }), { maxLength: 4 });
const event = fc.oneof(
  fc.record({ kind: fc.constant("WEIGH_IN" as const), saver, rupiah }),
  fc.record({ kind: fc.constant("SALE" as const), rupiah, cost: little }),
  fc.record({ kind: fc.constantFrom("LANDING" as const, "PURCHASE" as const, "DEPOSIT" as const), shares }),
  fc.record({ kind: fc.constant("WITHDRAWAL" as const), saver, rupiah: little }),
  fc.record({ kind: fc.constant("REVERSAL" as const), payments }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ event, daysAgo: fc.nat({ max: 20 }) }) },
  { weight: 1, arbitrary: fc.record({ reverse: fc.nat({ max: 30 }) }) },
);

const now = "2026-11-22";

function balances(movements: readonly Movement[], until = now) {
  const stands = new Map<string, number>();
  for (const { account, day, rupiah: moved } of movements)
    if (day <= until) stands.set(account, (stands.get(account) ?? 0) + moved);
  return stands;
}

/** What the ledger does, without a database: books what it may, and says so. */
function live(steps: readonly Step[]) {
  const booked: { entries: Entry[]; day: string; reversed: boolean }[] = [];
  const movements: Movement[] = [];
  const seen: Map<string, number>[] = [];
  for (const one of steps) {
    const earlier = "reverse" in one ? booked[one.reverse % Math.max(1, booked.length)] : undefined;
    if ("reverse" in one && (!earlier || earlier.reversed)) continue;
    const entries = "event" in one ? entriesOf(books, one.event) : negated(earlier?.entries ?? []);
    const day = "event" in one ? addDays(now, -one.daysAgo) : now;
    const added = entries.map(({ account, rupiah: moved }) => ({ account, day, rupiah: moved }));
    const over = findOverdrawn(kinds, movements, added);
    if (over) {
      expect(over.available).toBeGreaterThanOrEqual(0);
      continue;
    }
    if (earlier) earlier.reversed = true;
    booked.push({ entries, day, reversed: earlier !== undefined });
    movements.push(...added);
    seen.push(balances(movements));
  }
  return { booked, movements, seen };
}

describe("any history", () => {
  test("sums to zero event by event, and leaves nobody below nothing on any day", () => {
    let events = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
        const { booked, movements } = live(steps);
        events += booked.length;
        for (const { entries } of booked) expect(sum(entries)).toBe(0);
        expect(sum(movements)).toBe(0);
        for (const day of new Set(movements.map((one) => one.day)))
          for (const [account, stands] of balances(movements, day)) {
            const kind = kinds.get(account);
            if (kind === "SAVER") expect(stands).toBeLessThanOrEqual(0);
            if (kind === "CASH" || kind === "STOCK") expect(stands).toBeGreaterThanOrEqual(0);
          }
      }),
      { numRuns: 1_000 },
    );
    expect(events).toBeGreaterThan(5_000);
  });

  test("stands as before when its last event is taken back", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (steps) => {
        const { booked, movements, seen } = live(steps);
        const last = booked.at(-1);
        if (!last) return;
        const back = negated(last.entries).map((entry) => ({ ...entry, day: now }));
        const before = seen.at(-2) ?? new Map();
        for (const [account, stands] of balances([...movements, ...back]))
          expect(stands, account).toBe(before.get(account) ?? 0);
      }),
      { numRuns: 1_000 },
    );
  });
});
