import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { byWay, drawSample, sampleSizeFor, tallyOf, wilson } from "@/lib/campaign/visit/rules";

const ids = Array.from({ length: 40 }, (_, at) => `id-${at}`);
const keyOf = (text: string) => createHash("sha256").update(text).digest("hex");

describe("a sample", () => {
  it("is what anybody gets who sorts by the SHA-256 of seed and id", () => {
    const byHand = ids.map((id) => [keyOf(`jenu-2019${id}`), id]).sort();
    expect(drawSample(ids, "jenu-2019", 7)).toEqual(byHand.slice(0, 7).map(([, id]) => id));
  });

  it("does not depend on the order of the list, and a larger one begins like a smaller one", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(40), fc.nat(40), (seed, few, more) => {
        const [small, large] = [Math.min(few, more), Math.max(few, more)];
        const drawn = drawSample([...ids].reverse(), seed, large);
        expect(drawn).toEqual(drawSample(ids, seed, large));
        expect(drawn.slice(0, small)).toEqual(drawSample(ids, seed, small));
        expect(new Set(drawn).size).toBe(large);
      }),
    );
  });

  it("takes everybody about as often as everybody else", () => {
    const times = new Map(ids.map((id) => [id, 0]));
    for (let seed = 0; seed < 1000; seed++)
      for (const id of drawSample(ids, `benih ${seed}`, 10)) times.set(id, (times.get(id) ?? 0) + 1);
    // 250 times each, give or take five standard deviations of 13.7.
    for (const count of times.values()) expect(Math.abs(count - 250)).toBeLessThan(69);
  });
});

// Krejcie and Morgan 1970, table 1, where it rounds up.
test.each([
  [100, 80],
  [1_000, 278],
  [3_000, 341],
  [10_000, 370],
  [1_000_000, 385],
])("of %i people %i make a share known to within five points", (population, size) => {
  expect(Math.abs(sampleSizeFor(population, 5) - size)).toBeLessThanOrEqual(population === 1_000_000 ? 1 : 0);
});

test("a sample is never larger than the village", () => {
  expect([sampleSizeFor(0, 5), sampleSizeFor(1, 5), sampleSizeFor(5, 1), sampleSizeFor(2, 30)]).toEqual([
    0, 1, 5, 2,
  ]);
});

describe("the interval", () => {
  // Newcombe 1998, Statistics in Medicine 17, table I, method 3; their population has no end.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i in %i is from %f to %f", (found, size, low, high) => {
    const interval = wilson(found, size, 1e12);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it("is narrower the more of the village was seen, and a point once it is everybody", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200 }), fc.nat(200), fc.nat(5000), (size, some, others) => {
        const found = Math.min(some, size);
        const [near, wide] = [wilson(found, size, size + others), wilson(found, size, size + others + 500)];
        if (!near || !wide) throw new Error("no interval");
        expect(near.high - near.low).toBeLessThanOrEqual(wide.high - wide.low + 1e-12);
        expect(near.low).toBeLessThanOrEqual(near.share + 1e-12);
        expect(near.high).toBeGreaterThanOrEqual(near.share - 1e-12);
      }),
    );
    expect(wilson(28, 30, 30)).toEqual({ share: 28 / 30, low: 28 / 30, high: 28 / 30 });
    expect(wilson(0, 0, 30)).toBeNull();
  });
});

test("what was found is counted by its last word, and who was not looked for apart", () => {
  expect(tallyOf(["FOUND", null, "NOT_ENROLLED", "FOUND", "NOT_FOUND"])).toEqual({
    FOUND: 2,
    NOT_FOUND: 1,
    NOT_ENROLLED: 1,
    unchecked: 1,
  });
});

test("people stand in the order of a walk, who has no address last", () => {
  const at = (hamlet: string | null, rt: string | null, name: string) => ({ hamlet, rw: "001", rt, name });
  const people = [
    at(null, null, "A"),
    at("Krajan", "010", "B"),
    at("Krajan", "2", "C"),
    at("Bogor", "9", "D"),
  ];
  expect(people.sort(byWay).map(({ name }) => name)).toEqual(["D", "C", "B", "A"]);
});
