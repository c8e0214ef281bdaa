import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { villageAnswer } from "@/components/publication/outlook-words";
import { sayIn } from "@/components/publication/say";
import { VillageSheet } from "@/components/publication/village-sheet";
import type { PublicVillage } from "@/lib/publication/snapshot/queries";
import { leagueView, villageView, weekEnds } from "@/lib/publication/view/rules";

const say = await sayIn("id");

function socorejo(achieved: number, weekAgo: number, asOf = "2019-10-01"): PublicVillage {
  const promised = { value: 3_000, startsOn: "2019-08-01", baseline: 900, deadline: "2019-11-30" };
  return {
    code: "35.23.13.2011",
    name: "<b>Socorejo</b>",
    kind: "DESA",
    districtName: "Jenu",
    regencyCode: "35.23",
    regencyName: "Kabupaten Tuban",
    figures: {
      asOf,
      unit: "PERSON",
      members: achieved,
      whole: null,
      promised,
      points: [
        { day: "2019-08-01", value: 900 },
        { day: asOf, value: achieved },
      ],
      weekAgo,
    },
  };
}

describe("the first line of a village's public page", () => {
  const answer = (achieved: number, weekAgo: number, asOf?: string) => {
    const village = socorejo(achieved, weekAgo, asOf);
    return villageAnswer(village, villageView(village.figures), say).replace(/^Desa <b>Socorejo<\/b> /, "");
  };

  it.each([
    [3_000, 2_900, undefined, "tercapai: 3.000 dari 3.000 peserta"],
    [1_800, 1_500, undefined, "sesuai laju: tujuh hari terakhir bertambah sekitar 300, cukup 140 per minggu"],
    [
      1_800,
      1_790,
      undefined,
      "tertinggal: tujuh hari terakhir bertambah sekitar 10, padahal perlu 140 per minggu",
    ],
    [1_800, 1_800, undefined, "bertambah kurang dari 5, padahal perlu 140 per minggu"],
    [1_800, 1_700, "2019-11-30", "masih kurang 1.200 dari 3.000 peserta"],
    [1_800, 1_700, "2019-12-01", "lewat pada 30 November 2019: 1.800 dari 3.000 peserta"],
    [0, 0, "2019-07-01", "mulai menghitung pada 1 Agustus 2019"],
  ])("with %i now and %i a week ago, on %s: %s", (achieved, weekAgo, asOf, words) => {
    expect(answer(achieved, weekAgo, asOf)).toContain(words);
  });
});

it("a public page is one answer without a script, and a name in it stays text", () => {
  const page = renderToStaticMarkup(
    createElement(VillageSheet, {
      village: socorejo(1_800, 1_790),
      site: "https://contoh.id",
      version: "1",
      say,
    }),
  );
  expect(page).not.toMatch(/<script|<b>Socorejo|style=/);
  expect(page).toContain("&lt;b&gt;Socorejo");
  expect(page).toContain('property="og:image" content="https://contoh.id/progress/35.23.13.2011/card?v=1"');
  expect(page.length).toBeLessThan(15_000);
});

describe("the weeks of a line", () => {
  it("are its first day, Sundays and its last", () => {
    expect(weekEnds("2026-11-03", "2026-11-18")).toEqual([
      "2026-11-03",
      "2026-11-08",
      "2026-11-15",
      "2026-11-18",
    ]);
    expect(weekEnds("2026-11-01", "2026-11-08")).toEqual(["2026-11-01", "2026-11-08"]);
    expect(weekEnds("2026-12-01", "2026-11-18")).toEqual(["2026-11-18"]);
  });

  it("reach back half a year", () => {
    const weeks = weekEnds("2020-01-01", "2026-11-22");
    expect(weeks.at(0)).toBe("2026-05-24");
    expect(weeks).toHaveLength(27);
  });
});

describe("a public league", () => {
  const standing = (code: string, achieved: number, baseline: number, whole: number | null) => ({
    code,
    figures: { asOf: "2026-11-22", achieved, weekAgo: 0, baseline, whole, target: 100 },
  });
  const villages = [standing("a", 50, 40, 100), standing("b", 40, 0, 50), standing("c", 50, 10, null)];
  const order = (measure: Parameters<typeof leagueView>[0]["measure"]) =>
    leagueView({ measure, startsOn: "2026-01-01", deadline: "2026-12-31" }, villages).rows.map(
      ({ code, rank }) => `${rank ?? "-"}${code}`,
    );

  it("is in the order of what the contest measures; equal figures share a place", () => {
    expect(order("COVERAGE")).toEqual(["1b", "2a", "-c"]);
    expect(order("ACHIEVED")).toEqual(["1a", "1c", "3b"]);
    expect(order("GAINED")).toEqual(["1b", "1c", "3a"]);
    expect(order("TARGET_SHARE")).toEqual(["1a", "1c", "3b"]);
  });
});
