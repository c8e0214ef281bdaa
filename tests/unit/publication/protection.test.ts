import fc from "fast-check";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, test } from "vitest";
import { VillageCard } from "@/components/publication/card";
import { IndexSheet } from "@/components/publication/index-sheet";
import { LeagueSheet } from "@/components/publication/league-sheet";
import { type Say, sayIn } from "@/components/publication/say";
import { VillageSheet } from "@/components/publication/village-sheet";
import {
  lower,
  protectStanding,
  protectVillage,
  raise,
  type StandingFigures,
  type VillageFigures,
} from "@/lib/publication/rules";
import type { PublicCampaign, PublicVillage, Snapshot } from "@/lib/publication/snapshot/queries";
import { leagueView, villageView } from "@/lib/publication/view/rules";

const asOf = "2026-11-22";
const site = "https://contoh.id";
const runs = 1_000;

/** What is true of a village: in its own right, and in a contest. */
type Truth = { village: VillageFigures; standing: StandingFigures };

const few = fc.oneof({ weight: 3, arbitrary: fc.nat(30) }, { weight: 1, arbitrary: fc.nat(4_000) });
const some = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 40 }) },
  fc.integer({ min: 1, max: 5_000 }),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 4 });

const anyTruth: fc.Arbitrary<Truth> = fc
  .record({
    unit: fc.constantFrom("PERSON", "HOUSEHOLD", "WORKER", "OFFICIAL"),
    members: few,
    whole: maybe(few),
    promised: maybe(fc.record({ value: some, baseline: few })),
    values: fc.array(few, { minLength: 1, maxLength: 6 }),
    weekAgo: few,
    standing: fc.record({
      achieved: few,
      weekAgo: few,
      baseline: few,
      whole: maybe(few),
      target: maybe(some),
    }),
  })
  .map(({ values, promised, standing, ...rest }) => ({
    village: {
      ...rest,
      asOf,
      promised: promised && { ...promised, startsOn: "2026-08-01", deadline: "2026-12-31" },
      points: values.map((value, at) => ({ day: `2026-11-${10 + at}`, value })),
    },
    standing: { ...standing, asOf },
  }));

/** Somewhere a visitor may look: which villages and contests are public, and what is asked for. */
const anyLook = fc.record({
  measure: fc.constantFrom("COVERAGE", "ACHIEVED", "GAINED", "TARGET_SHARE"),
  hidden: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  locale: fc.constantFrom("id", "en"),
  regency: fc.option(fc.constantFrom("35.01", "35.02"), { nil: undefined }),
});
type Look = typeof anyLook extends fc.Arbitrary<infer T> ? T : never;

const villageAt = (at: number, figures: VillageFigures): PublicVillage => ({
  code: `35.0${1 + (at % 2)}.01.200${at}`,
  name: `Desa${at}`,
  kind: "DESA",
  districtName: "Kerek",
  regencyCode: `35.0${1 + (at % 2)}`,
  regencyName: `Kabupaten ${1 + (at % 2)}`,
  figures,
});

function publish(
  truths: Truth[],
  { measure, hidden }: Look,
): { snapshot: Snapshot; campaign: PublicCampaign } {
  const shown = truths.flatMap(({ village, standing }, at) =>
    hidden[at]
      ? []
      : [{ village: villageAt(at, protectVillage(village)), figures: protectStanding(standing) }],
  );
  const campaign: PublicCampaign = {
    id: "019aa000-0000-7000-8000-000000000001",
    name: "Lomba Desa Sadar",
    year: 2026,
    organiser: "Kantor Cabang",
    unit: "PERSON",
    measure,
    startsOn: "2026-08-01",
    deadline: "2026-12-31",
    standings: shown.map((one) => ({ ...one, code: one.village.code })),
  };
  return {
    campaign,
    snapshot: {
      version: "1",
      villages: new Map(shown.map(({ village }) => [village.code, village])),
      campaigns: new Map([[campaign.id, campaign]]),
    },
  };
}

const says = { id: await sayIn("id"), en: await sayIn("en") };
const draw = (page: ReactElement) => renderToStaticMarkup(page);

/** Every page and picture that can be had, and every count of people in them. */
function everythingPublic(truths: Truth[], look: Look): { pages: string[]; counts: number[] } {
  const { snapshot, campaign } = publish(truths, look);
  const counts: number[] = [];
  const plain = says[look.locale as "id" | "en"];
  const count = (value: number) => {
    counts.push(value);
    return plain.count(value);
  };
  const say: Say = { ...plain, count };
  const pages = [
    draw(createElement(IndexSheet, { snapshot, regency: look.regency, page: 1, say })),
    draw(createElement(LeagueSheet, { campaign, site, version: "1", page: 1, say })),
    ...[...snapshot.villages.values()].flatMap((village) => [
      draw(createElement(VillageSheet, { village, site, version: "1", say })),
      draw(createElement(VillageCard, { village, say })),
    ]),
  ];
  return { pages, counts };
}

/** The same truth, each count moved to another that may not be told from it. */
function disguise({ village, standing }: Truth, by: number): Truth {
  let at = 0;
  const count = (value: number) => lower(value) + ((by + 3 * at++) % 5);
  const promise = (value: number) => raise(value) - ((by + 3 * at++) % 5);
  const whole = (value: number | null) => (value === null ? null : count(value));
  return {
    village: {
      ...village,
      members: count(village.members),
      whole: whole(village.whole),
      weekAgo: count(village.weekAgo),
      promised: village.promised && {
        ...village.promised,
        value: promise(village.promised.value),
        baseline: count(village.promised.baseline),
      },
      points: village.points.map(({ day, value }) => ({ day, value: count(value) })),
    },
    standing: {
      ...standing,
      achieved: count(standing.achieved),
      weekAgo: count(standing.weekAgo),
      baseline: count(standing.baseline),
      whole: whole(standing.whole),
      target: standing.target === null ? null : promise(standing.target),
    },
  };
}

const isSmall = (value: number) => Math.abs(value) > 0 && Math.abs(value) < 5;
const anyTruths = fc.array(anyTruth, { minLength: 1, maxLength: 6 });

/** The counts of people that can be worked with when these villages are public: cells, outlooks, gains and totals. */
function countsOf(truths: Truth[], look: Look): number[] {
  const { snapshot, campaign } = publish(truths, look);
  const league = leagueView(campaign, campaign.standings);
  const outlooks = [
    ...[...snapshot.villages.values()].map(({ figures }) => villageView(figures).outlook),
    ...league.rows.map(({ outlook }) => outlook),
  ].flatMap((one) => (one ? [one.target, one.remaining, one.perWeek, one.neededPerWeek ?? 0] : []));
  const cells = [...snapshot.villages.values()].flatMap(({ figures }) => [
    figures.members,
    figures.weekAgo,
    figures.whole ?? 0,
    figures.promised?.baseline ?? 0,
    ...figures.points.map(({ value }) => value),
  ]);
  const standings = league.rows.flatMap(({ figures, achieved, denominator }) => [
    figures.achieved - figures.weekAgo,
    achieved,
    denominator === 1 ? 0 : (denominator ?? 0),
  ]);
  return [league.total, ...outlooks, ...cells, ...standings];
}

/** What can be had of no one to four people by looking, adding and taking away. */
function recovered(counts: number[]): number[] {
  const all = [...new Set(counts)];
  return all.flatMap((a) => all.flatMap((b) => [a, a - b, a + b])).filter(isSmall);
}

describe("what is public", () => {
  test(`is the same whatever each true count is within its five, ${runs} times`, () => {
    fc.assert(
      fc.property(anyTruths, anyLook, fc.nat(4), (truths, look, by) => {
        const other = truths.map((truth) => disguise(truth, by));
        expect(publish(other, look)).toEqual(publish(truths, look));
      }),
      { numRuns: runs },
    );
  });

  test(`tells of no one to four people, neither alone nor by adding or taking away, ${runs} times`, () => {
    let told = 0;
    fc.assert(
      fc.property(anyTruths, anyLook, anyLook, (truths, look, other) => {
        const counts = [look, other].flatMap((one) => countsOf(truths, one));
        told += counts.filter((one) => one > 0).length;
        expect(recovered(counts)).toEqual([]);
      }),
      { numRuns: runs },
    );
    expect(told).toBeGreaterThan(runs);
  });

  test("is drawn without anything that was not public", () => {
    fc.assert(
      fc.property(anyTruths, anyLook, fc.nat(4), (truths, look, by) => {
        const { pages, counts } = everythingPublic(truths, look);
        expect(recovered(counts)).toEqual([]);
        const other = truths.map((truth) => disguise(truth, by));
        expect(everythingPublic(other, look).pages).toEqual(pages);
      }),
      { numRuns: 40 },
    );
  });

  it("is in fives: counts downwards, promises upwards", () => {
    expect([0, 1, 4, 5, 9, 10, 2_344].map(lower)).toEqual([0, 0, 0, 5, 5, 10, 2_340]);
    expect([1, 5, 6, 762, 3_000].map(raise)).toEqual([5, 5, 10, 765, 3_000]);
    expect(lower(-3)).toBe(0);
  });
});
