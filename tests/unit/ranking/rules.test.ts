import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { nobody } from "@/lib/official/rules";
import {
  byDistrict,
  byVillage,
  coverage,
  type Entry,
  rank,
  rankGroups,
  type Standing,
} from "@/lib/ranking/rules";

const entry = (code: string, achieved: number, denominator: number | null): Entry => ({
  code,
  achieved,
  denominator,
});

const one = {
  kind: "DESA",
  regencyId: 3523,
  districtCode: "35.23.12",
  districtName: "Jenu",
  regencyName: "Tuban",
  target: null,
  pace: null,
  officials: nobody,
  registered: 0,
};

describe("the league's order", () => {
  it("puts higher coverage first", () => {
    expect(places([entry("jenu", 10, 100), entry("semanding", 30, 100), entry("tuban", 20, 100)])).toEqual([
      ["semanding", 1],
      ["tuban", 2],
      ["jenu", 3],
    ]);
  });

  it("puts the one with more members first when coverage is equal", () => {
    expect(places([entry("a", 1, 3), entry("b", 100, 300)])).toEqual([
      ["b", 1],
      ["a", 2],
    ]);
  });

  it("gives a full tie one rank, in the order of codes, and the next one the rank after both", () => {
    expect(places([entry("c", 5, 50), entry("b", 5, 50), entry("a", 4, 50), entry("d", 6, 50)])).toEqual([
      ["d", 1],
      ["b", 2],
      ["c", 2],
      ["a", 4],
    ]);
  });

  it("puts those without a denominator last and gives them no rank", () => {
    expect(places([entry("a", 900, null), entry("b", 0, 50), entry("c", 950, 0)])).toEqual([
      ["b", 1],
      ["c", null],
      ["a", null],
    ]);
    expect(coverage(entry("a", 9, null))).toBeNull();
    expect(coverage(entry("a", 9, 0))).toBeNull();
    expect(coverage(entry("a", 0, 9))).toBe(0);
  });
});

function places(entries: Entry[]) {
  return rank(entries).map(({ code, rank: place }) => [code, place]);
}

const anyLeague = fc
  .array(fc.record({ achieved: fc.nat(12), denominator: fc.option(fc.nat(6)) }), { maxLength: 40 })
  .map((rows) => rows.map((row, at) => ({ ...row, code: `35.23.${String(at).padStart(2, "0")}` })));

test("a ranking is total, keeps everybody once and never depends on the order it was given", () => {
  fc.assert(
    fc.property(
      anyLeague.chain((league) =>
        fc.tuple(fc.constant(league), fc.shuffledSubarray(league, { minLength: league.length })),
      ),
      ([league, shuffled]) => {
        const ranked = rank(league);
        expect(rank(shuffled)).toEqual(ranked);
        expect(ranked.map(({ code }) => code).sort()).toEqual(league.map(({ code }) => code).sort());
      },
    ),
    { numRuns: 1000 },
  );
});

test("a rank is one more than the number of those strictly ahead", () => {
  fc.assert(
    fc.property(anyLeague, (league) => {
      for (const one of rank(league)) {
        const mine = coverage(one);
        const ahead = league.filter((other) => {
          const theirs = coverage(other);
          if (mine === null || theirs === null) return false;
          return theirs > mine || (theirs === mine && other.achieved > one.achieved);
        });
        expect(one.rank).toBe(mine === null ? null : ahead.length + 1);
      }
    }),
    { numRuns: 1000 },
  );
});

const anyStanding = fc.record({
  district: fc.nat(3),
  members: fc.nat(500),
  registered: fc.nat(500),
  achieved: fc.nat(500),
  achievedWeekAgo: fc.nat(500),
  achievedMonthAgo: fc.nat(500),
  denominator: fc.option(fc.nat(900)),
  denominatorMonthAgo: fc.option(fc.nat(900)),
});

const standings = fc.array(anyStanding, { minLength: 1, maxLength: 25 }).map((rows) =>
  rows.map(
    ({ district, ...row }, at): Standing => ({
      ...row,
      id: at,
      code: `35.23.0${district}.${2000 + at}`,
      name: `Desa ${at}`,
      kind: "DESA",
      regencyId: 3523,
      districtCode: `35.23.0${district}`,
      districtName: `Kecamatan ${district}`,
      regencyName: "Tuban",
      target: null,
      pace: null,
      officials: nobody,
    }),
  ),
);

test("the kecamatan of a league add up to its villages, and its villages to its members", () => {
  fc.assert(
    fc.property(standings, (all) => {
      const districts = rankGroups(byDistrict(all));
      const villages = rankGroups(byVillage(all));
      for (const figure of ["members", "achieved", "villages", "villagesWithoutDenominator"] as const) {
        const total = (rows: typeof districts) => rows.reduce((sum, row) => sum + row[figure], 0);
        expect(total(districts)).toBe(total(villages));
      }
      expect(districts.reduce((sum, row) => sum + row.members, 0)).toBe(
        all.reduce((sum, one) => sum + one.members, 0),
      );
    }),
    { numRuns: 500 },
  );
});

test("a village without a denominator counts in its kecamatan's members and not in its coverage", () => {
  const [jenu] = rankGroups(
    byDistrict([
      {
        ...one,
        id: 1,
        code: "35.23.12.2002",
        name: "Socorejo",
        members: 90,
        achieved: 90,
        achievedWeekAgo: 0,
        achievedMonthAgo: 0,
        denominator: 300,
        denominatorMonthAgo: 300,
      },
      {
        ...one,
        id: 2,
        code: "35.23.12.2003",
        name: "Temaji",
        members: 10,
        achieved: 10,
        achievedWeekAgo: 0,
        achievedMonthAgo: 0,
        denominator: null,
        denominatorMonthAgo: null,
      },
    ]),
  );
  expect(jenu).toMatchObject({
    members: 100,
    achieved: 90,
    denominator: 300,
    coverage: 0.3,
    villagesWithoutDenominator: 1,
  });
});

test("the change is the places gained since a month ago, and none where there was no rank then", () => {
  const rows = rankGroups(
    byVillage([
      {
        ...one,
        id: 1,
        code: "a",
        name: "A",
        members: 9,
        achieved: 9,
        achievedWeekAgo: 1,
        achievedMonthAgo: 1,
        denominator: 10,
        denominatorMonthAgo: 10,
      },
      {
        ...one,
        id: 2,
        code: "b",
        name: "B",
        members: 5,
        achieved: 5,
        achievedWeekAgo: 5,
        achievedMonthAgo: 5,
        denominator: 10,
        denominatorMonthAgo: 10,
      },
      {
        ...one,
        id: 3,
        code: "c",
        name: "C",
        members: 3,
        achieved: 3,
        achievedWeekAgo: 3,
        achievedMonthAgo: 3,
        denominator: 10,
        denominatorMonthAgo: null,
      },
    ]),
  );
  expect(rows.map(({ code, change }) => [code, change])).toEqual([
    ["a", 1],
    ["b", -1],
    ["c", null],
  ]);
});
