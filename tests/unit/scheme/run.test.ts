import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Candidate, type Means, reckonRun } from "@/lib/scheme/run/rules";

const candidate = (beneficiaryId: string, change: Partial<Candidate> = {}): Candidate => ({
  beneficiaryId,
  schemeId: "waste",
  accountId: "sri",
  membershipId: `member ${beneficiaryId}`,
  since: "2026-01",
  month: "2026-11",
  rupiah: 16_800,
  barred: null,
  ...change,
});
const means = (savers: Record<string, number>, cash: Record<string, number>): Means => ({
  savers: new Map(Object.entries(savers)),
  cash: new Map(Object.entries(cash)),
});
const told = (candidates: Candidate[], given: Means) =>
  reckonRun(candidates, given).map(({ beneficiaryId, outcome, shortBy, reason }) => [
    beneficiaryId,
    outcome,
    shortBy,
    ...(reason ? [reason] : []),
  ]);

describe("a monthly run", () => {
  it("pays whom a saver has carried longest first, and says what the others lack", () => {
    const people = [
      candidate("b", { since: "2026-03" }),
      candidate("c"),
      candidate("a", { since: "2026-03" }),
    ];
    expect(told(people, means({ sri: 40_000 }, { waste: 100_000 }))).toEqual([
      ["c", "PAYABLE", 0],
      ["a", "PAYABLE", 0],
      ["b", "SHORT_SAVER", 10_400],
    ]);
  });

  it("counts waste that is not sold as no cash", () => {
    const people = [candidate("a"), candidate("b", { accountId: "tono" })];
    expect(told(people, means({ sri: 50_000, tono: 50_000 }, { waste: 20_000 }))).toEqual([
      ["a", "PAYABLE", 0],
      ["b", "SHORT_CASH", 13_600],
    ]);
  });

  it("lets a smaller contribution have what is too little for a greater one", () => {
    const people = [candidate("a", { rupiah: 36_800 }), candidate("b"), candidate("c")];
    expect(told(people, means({ sri: 20_000 }, { waste: 20_000 }))).toEqual([
      ["a", "SHORT_SAVER", 33_600],
      ["b", "PAYABLE", 0],
      ["c", "SHORT_SAVER", 16_800],
    ]);
  });

  it("pays a membership that two carry once, by the one that began earlier", () => {
    const twice = [
      candidate("a", { membershipId: "siti", accountId: "tono", schemeId: "catch", since: "2026-02" }),
      candidate("b", { membershipId: "siti", since: "2026-01" }),
    ];
    expect(told(twice, means({ sri: 16_800, tono: 16_800 }, { waste: 16_800, catch: 16_800 }))).toEqual([
      ["b", "PAYABLE", 0],
      ["a", "LEFT_OUT", 0, "CARRIED_ELSEWHERE"],
    ]);
  });

  it("leaves out who cannot be paid for, and takes nothing for them", () => {
    const people = [candidate("a", { barred: "AFTER_DEATH", rupiah: 0 }), candidate("b")];
    expect(told(people, means({ sri: 16_800 }, { waste: 16_800 }))).toEqual([
      ["a", "LEFT_OUT", 0, "AFTER_DEATH"],
      ["b", "PAYABLE", 0],
    ]);
  });

  it("pays the oldest month first and no later one over its head", () => {
    const months = [
      candidate("a", { month: "2026-11", rupiah: 8_400 }),
      candidate("a", { month: "2026-10" }),
      candidate("b", { month: "2026-11", rupiah: 8_400 }),
    ];
    expect(told(months, means({ sri: 9_000 }, { waste: 9_000 }))).toEqual([
      ["a", "SHORT_SAVER", 16_200],
      ["a", "SHORT_SAVER", 8_400],
      ["b", "PAYABLE", 0],
    ]);
  });
});

const pick = (...names: string[]) => fc.constantFrom(...names);
const history = fc.record({
  candidates: fc.uniqueArray(
    fc.record({
      beneficiaryId: fc.integer({ min: 100, max: 999 }).map(String),
      accountId: pick("s1", "s2", "s3", "t1", "t2"),
      membershipId: pick("m1", "m2", "m3", "m4", "m5", "m6"),
      since: pick("2026-01", "2026-02", "2026-03"),
      month: pick("2026-09", "2026-10", "2026-11"),
      rupiah: fc.integer({ min: 1, max: 60_000 }),
      barred: fc.option(pick("MONTH_PAID", "AFTER_END"), { freq: 5, nil: null }),
    }),
    { maxLength: 25, selector: ({ beneficiaryId, month }) => `${beneficiaryId} ${month}` },
  ),
  savers: fc.array(fc.integer({ min: 0, max: 90_000 }), { minLength: 5, maxLength: 5 }),
  cash: fc.array(fc.integer({ min: 0, max: 150_000 }), { minLength: 2, maxLength: 2 }),
});

test("over any 1,000 runs nobody is paid twice, no purse is overdrawn, and what is short is what is missing", () => {
  fc.assert(
    fc.property(history, fc.infiniteStream(fc.nat()), (given, dice) => {
      const candidates = given.candidates.map((one) => ({ ...one, schemeId: one.accountId[0] as string }));
      const savers = new Map(["s1", "s2", "s3", "t1", "t2"].map((id, at) => [id, given.savers[at] ?? 0]));
      const cash = new Map(["s", "t"].map((id, at) => [id, given.cash[at] ?? 0]));
      const lines = reckonRun(candidates, { savers, cash });
      expect(lines).toHaveLength(candidates.length);

      const paid = lines.filter(({ outcome }) => outcome === "PAYABLE");
      expect(new Set(paid.map((line) => `${line.membershipId} ${line.month}`)).size).toBe(paid.length);
      for (const line of lines) {
        expect(line.outcome === "LEFT_OUT").toBe(line.reason !== null);
        expect(line.outcome.startsWith("SHORT")).toBe(line.shortBy > 0);
        expect(line.shortBy).toBeLessThanOrEqual(line.rupiah);
        if (line.barred) expect(line.reason).toBe(line.barred);
      }
      const sum = (of: typeof lines, what: "rupiah" | "shortBy" = "rupiah") =>
        of.reduce((total, line) => total + line[what], 0);
      for (const [id, held] of savers) {
        const own = lines.filter(({ accountId }) => accountId === id);
        const covered = own.filter(({ outcome }) => outcome === "PAYABLE" || outcome === "SHORT_CASH");
        const short = own.filter(({ outcome }) => outcome === "SHORT_SAVER");
        expect(sum(covered)).toBeLessThanOrEqual(held);
        expect(sum(short, "shortBy")).toBe(short.length ? sum(own) - held : 0);
      }
      for (const [id, held] of cash) {
        const own = lines.filter(({ schemeId }) => schemeId === id);
        const short = own.filter(({ outcome }) => outcome === "SHORT_CASH");
        const payable = sum(own.filter(({ outcome }) => outcome === "PAYABLE"));
        expect(payable).toBeLessThanOrEqual(held);
        expect(sum(short, "shortBy")).toBe(short.length ? payable + sum(short) - held : 0);
      }
      // However the candidates come, and however often: the same is proposed.
      const shuffled = candidates
        .map((one) => ({ one, at: dice.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      expect(reckonRun(shuffled, { savers, cash })).toEqual(lines);
    }),
    { numRuns: 1000 },
  );
});
