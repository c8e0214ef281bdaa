import { read, utils } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { campaignMeasures } from "@/lib/campaign/schema";
import type { CampaignLeague } from "@/lib/ranking/campaign/queries";
import { type Counted, entryOf, projectedAt, rankCampaign } from "@/lib/ranking/campaign/rules";
import { campaignWorkbook } from "@/lib/ranking/campaign/sheet";
import { rank } from "@/lib/ranking/rules";

const village = (code: string, change: Partial<Counted> = {}): Counted => ({
  code,
  achieved: 100,
  achievedWeekAgo: 93,
  achievedMonthAgo: 60,
  achievedAtStart: 20,
  denominator: 400,
  target: 200,
  ...change,
});
const contest = { startsOn: "2026-08-01", deadline: "2026-12-01" };
const codes = (measure: (typeof campaignMeasures)[number], ...villages: Counted[]) =>
  rankCampaign({ ...contest, measure }, villages, "2026-11-01").map(({ code, rank: place }) => [code, place]);

describe("a contest ranks by its own measure", () => {
  const small = village("kecil", { achieved: 90, achievedAtStart: 80, denominator: 100, target: 100 });
  const large = village("besar", { achieved: 500, achievedAtStart: 480, denominator: 2000, target: 2000 });
  const quick = village("cepat", { achieved: 200, achievedAtStart: 0, denominator: 1000, target: 150 });

  it("whatever it is", () => {
    expect(codes("COVERAGE", small, large, quick).map(([code]) => code)).toEqual(["kecil", "besar", "cepat"]);
    expect(codes("ACHIEVED", small, large, quick).map(([code]) => code)).toEqual(["besar", "cepat", "kecil"]);
    expect(codes("GAINED", small, large, quick).map(([code]) => code)).toEqual(["cepat", "besar", "kecil"]);
    expect(codes("TARGET_SHARE", small, large, quick).map(([code]) => code)).toEqual([
      "cepat",
      "kecil",
      "besar",
    ]);
  });

  it("and gives no rank without what it measures against", () => {
    const promiseless = village("tanpa", { target: null, denominator: null });
    expect(codes("TARGET_SHARE", small, promiseless)).toEqual([
      ["kecil", 1],
      ["tanpa", null],
    ]);
    expect(codes("COVERAGE", small, promiseless)[1]).toEqual(["tanpa", null]);
    expect(codes("ACHIEVED", small, promiseless)).toEqual([
      ["tanpa", 1],
      ["kecil", 2],
    ]);
  });
});

test("the pace of the last seven days leads to the deadline, and no further", () => {
  expect(projectedAt("2026-11-11", village("a"), "2026-11-01")).toBe(110);
  expect(projectedAt("2026-11-01", village("a"), "2026-11-01")).toBe(100);
  expect(projectedAt("2026-10-01", village("a"), "2026-11-01")).toBe(100);
});

test("a month ago is compared only when the contest was already under way", () => {
  const rows = (asOf: string) =>
    rankCampaign(
      { ...contest, measure: "ACHIEVED" },
      [
        village("a", { achieved: 10, achievedMonthAgo: 9 }),
        village("b", { achieved: 11, achievedMonthAgo: 3 }),
      ],
      asOf,
    ).map(({ code, change }) => [code, change]);
  expect(rows("2026-11-01")).toEqual([
    ["b", 1],
    ["a", -1],
  ]);
  expect(rows("2026-08-20")).toEqual([
    ["b", null],
    ["a", null],
  ]);
});

const counts = fc.record({
  achieved: fc.nat(60),
  achievedWeekAgo: fc.nat(60),
  achievedMonthAgo: fc.nat(60),
  achievedAtStart: fc.nat(20),
  denominator: fc.option(fc.integer({ min: 1, max: 90 })),
  target: fc.option(fc.integer({ min: 1, max: 90 })),
});
const anyContest = fc.record({
  measure: fc.constantFrom(...campaignMeasures),
  villages: fc
    .array(counts, { minLength: 1, maxLength: 7 })
    .map((list) => list.map((one, at) => ({ code: String.fromCharCode(97 + at), ...one }))),
});

test("the ranking is total, and the same in whatever order the participants come", () => {
  fc.assert(
    fc.property(anyContest, ({ measure, villages }) => {
      const there = rankCampaign({ ...contest, measure }, villages, "2026-11-01");
      const back = rankCampaign({ ...contest, measure }, [...villages].reverse(), "2026-11-01");
      expect(back).toEqual(there);
      expect(there.map(({ code }) => code).sort()).toEqual(villages.map(({ code }) => code));
    }),
    { numRuns: 500 },
  );
});

test("so many more take the next place, and one fewer does not", () => {
  let climbed = 0;
  fc.assert(
    fc.property(anyContest, ({ measure, villages }) => {
      for (const row of rankCampaign({ ...contest, measure }, villages, "2026-11-01")) {
        if (!row.next) continue;
        climbed++;
        const placeWith = (more: number) =>
          rank(
            villages.map((one) =>
              entryOf(measure, one, one.code === row.code ? one.achieved + more : one.achieved),
            ),
          ).find(({ code }) => code === row.code)?.rank ?? 0;
        expect(placeWith(row.next.more)).toBeLessThanOrEqual(row.next.rank);
        expect(placeWith(row.next.more - 1)).toBeGreaterThan(row.next.rank - 1);
        expect(placeWith(0)).toBeGreaterThan(row.next.rank);
      }
    }),
    { numRuns: 500 },
  );
  expect(climbed).toBeGreaterThan(300);
});

test("the workbook has the page's rows, shares in per cent, and says what it is of", async () => {
  const places = [
    { id: 1, name: "Desa A", districtName: "Jenu" },
    { id: 2, name: "Desa B", districtName: "Kerek" },
  ];
  const rows = rankCampaign(
    { ...contest, measure: "COVERAGE" },
    places.map((place, at) => ({ ...place, ...village(`v${at}`, { denominator: at === 0 ? null : 400 }) })),
    "2026-11-01",
  );
  const league = { campaign: { measure: "COVERAGE" }, rows, overall: new Map([[2, 7]]) };
  const bytes = await campaignWorkbook(league as unknown as CampaignLeague, {
    t: (key) => key,
    measure: "Cakupan",
    unit: "Capaian",
    notes: ["Lomba", "Data per 2026-11-01"],
  });
  const book = read(bytes);
  const [sheet = "", notes = ""] = book.SheetNames;
  const cells = utils.sheet_to_json<unknown[]>(book.Sheets[sheet]!, { header: 1, defval: null });
  expect(cells[0]?.slice(0, 5)).toEqual([
    "league.rank",
    "league.village",
    "sheet.district",
    "Cakupan (%)",
    "Capaian",
  ]);
  expect(cells[1]).toEqual([1, "Desa B", "Kerek", 25, 100, 400, 200, 0, 130, 1, null, 7]);
  expect(cells[2]?.slice(0, 6)).toEqual([null, "Desa A", "Jenu", null, 100, null]);
  expect(JSON.stringify(book.Sheets[notes])).toContain("Data per 2026-11-01");
});
