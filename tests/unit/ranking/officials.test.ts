import { expect, test } from "vitest";
import { type Completeness, nobody } from "@/lib/official/rules";
import { firstOf, standingOf } from "@/lib/ranking/officials/rules";

const place = (kind: string, since: string | null, core: Partial<Completeness["core"]> = {}) => ({
  kind,
  officials: { ...nobody, since, core: { seats: 3, filled: 3, enrolled: since ? 3 : 1, ...core } },
});

test("desa and kelurahan are counted apart, and a kecamatan is complete with the last of its desa", () => {
  const places = [
    place("DESA", "2018-07-02"),
    place("DESA", "2018-07-09"),
    place("ADAT", "2018-05-01"),
    place("KELURAHAN", null),
  ];
  expect(standingOf(places)).toEqual({
    desa: { complete: 3, villages: 3 },
    kelurahan: { complete: 0, villages: 1 },
    since: "2018-07-09",
    core: { seats: 12, filled: 12, enrolled: 10 },
  });
  expect(standingOf([...places, place("DESA", null)])).toMatchObject({ since: null, desa: { complete: 3 } });
});

test("of kelurahan alone the kelurahan are asked", () => {
  expect(standingOf([place("KELURAHAN", "2020-01-01")]).since).toBe("2020-01-01");
  expect(standingOf([]).since).toBeNull();
});

test("the first are named together when they came on one day", () => {
  const names = new Map([
    ["08", "Kerek"],
    ["12", "Jenu"],
    ["01", "Bancar"],
  ]);
  const name = (code: string) => names.get(code);
  expect(firstOf(new Map(), name)).toBeNull();
  expect(
    firstOf(
      new Map([
        ["12", "2018-08-01"],
        ["08", "2018-07-09"],
      ]),
      name,
    ),
  ).toEqual({
    day: "2018-07-09",
    names: ["Kerek"],
  });
  expect(
    firstOf(
      new Map([
        ["12", "2018-07-09"],
        ["08", "2018-07-09"],
      ]),
      name,
    )?.names,
  ).toEqual(["Kerek", "Jenu"]);
});
