import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { chooseOurs, compareMember, type Ours } from "@/lib/membership/roster/compare/rules";
import {
  isNearName,
  type Listed,
  type Matched,
  matchRoster,
  type Resident,
} from "@/lib/membership/roster/match/rules";

const names = ["Siti Aminah", "Sitti Aminah", "Aminah Siti", "Kasdi", "Kasdi Wiryo", "Wiryo Kasdi"];
const days = ["1980-01-01", "1990-05-17"];
const block = fc.constantFrom("001", "002", null);

const resident = fc.record({
  hasNik: fc.boolean(),
  name: fc.constantFrom(...names),
  birthDate: fc.constantFrom(...days),
  birthPlace: fc.constantFrom("TUBAN", null),
  rt: block,
});
const village = fc
  .array(resident, { maxLength: 8 })
  .map((people) => people.map((one, at): Resident => ({ ...one, id: `r${at}`, key: `k${at}` })));

const row = fc.record({
  key: fc.option(fc.integer({ min: 0, max: 9 }), { freq: 2 }),
  name: fc.option(fc.constantFrom(...names), { freq: 5 }),
  birthDate: fc.option(fc.constantFrom(...days), { freq: 5 }),
  birthPlace: fc.constantFrom("TUBAN", null),
  rt: block,
  segment: fc.constantFrom("BPU" as const, "PU" as const, null),
});
const list = fc.array(row, { maxLength: 10 }).map((rows) =>
  rows.map(
    ({ key, ...one }, at): Listed => ({
      ...one,
      number: at + 2,
      key: key === null ? null : `k${key}`,
      nik: key === null ? null : String(key),
      hash: null,
    }),
  ),
);

/** Whom each row is about or may be about, without the numbers of rows. */
const meaning = (rows: Listed[], found: Map<number, Matched>) =>
  rows
    .map(({ number, ...one }) => {
      const match = found.get(number);
      return JSON.stringify(match?.kind === "AGAIN" ? { kind: "AGAIN" } : { one, match });
    })
    .sort();

describe("matching a list of members", () => {
  test("only a number decides, and nobody is found twice in one segment", () => {
    fc.assert(
      fc.property(list, village, (rows, people) => {
        const found = matchRoster(rows, people);
        const seen = new Map<string, (string | null)[]>();
        for (const one of rows) {
          const match = found.get(one.number);
          expect(match).toBeDefined();
          if (match?.kind !== "SAME") continue;
          expect(people.find(({ id }) => id === match.residentId)?.key).toBe(one.key);
          seen.set(match.residentId, [...(seen.get(match.residentId) ?? []), one.segment]);
        }
        for (const segments of seen.values())
          expect(
            segments.length === 1 ||
              (segments.length === 2 && new Set(segments).size === 2 && !segments.includes(null)),
          ).toBe(true);
      }),
    );
  });

  test("whoever a number has found is proposed to nobody else, and nobody certain is wanted twice", () => {
    fc.assert(
      fc.property(list, village, (rows, people) => {
        const found = [...matchRoster(rows, people).values()];
        const claimed = found.flatMap((one) => (one.kind === "SAME" ? one.residentId : []));
        const proposed = found.flatMap((one) => (one.kind === "PERHAPS" ? one.candidates : []));
        expect(proposed.filter((id) => claimed.includes(id))).toEqual([]);
        for (const one of found)
          if (one.kind === "PERHAPS" && one.certain) {
            expect(one.candidates).toHaveLength(1);
            expect(proposed.filter((id) => id === one.candidates[0])).toHaveLength(1);
          }
      }),
    );
  });

  test("the one candidate of the same name, birth date and RT is certain, unless another row wants the same", () => {
    const siti = { name: "Siti Aminah", birthDate: "1980-01-01", birthPlace: null, rt: "001" };
    const people: Resident[] = [{ ...siti, id: "r0", key: "k0", hasNik: false }];
    const listed = (number: number, change: Partial<Listed> = {}): Listed => ({
      ...siti,
      number,
      key: null,
      nik: null,
      hash: null,
      segment: null,
      ...change,
    });
    const certain = (...rows: Listed[]) =>
      [...matchRoster(rows, people).values()].map((one) => one.kind === "PERHAPS" && one.certain);
    expect(certain(listed(2))).toEqual([true]);
    expect(certain(listed(2, { rt: "002" }))).toEqual([false]);
    expect(certain(listed(2, { name: "Sitti Aminah" }))).toEqual([false]);
    expect(certain(listed(2), listed(3, { name: "Aminah Siti" }))).toEqual([false, false]);
    const [known] = people;
    if (known) known.hasNik = true;
    expect(certain(listed(2, { nik: "3523", key: "k9" }))).toEqual([false]);
  });

  test("the order of the rows changes nothing", () => {
    fc.assert(
      fc.property(list, village, fc.infiniteStream(fc.nat()), (rows, people, dice) => {
        const shuffle = (some: Listed[]) =>
          some
            .map((one) => ({ one, at: dice.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
        const found = matchRoster(rows, people);
        const shuffled = shuffle(rows);
        expect(meaning(shuffled, matchRoster(shuffled, people))).toEqual(meaning(rows, found));
        // Without those that repeat another, neither do the rows' numbers.
        const kept = rows.filter(({ number }) => found.get(number)?.kind !== "AGAIN");
        const moved = shuffle(kept).map((one, at) => ({ ...one, number: at + 2 }));
        expect(meaning(moved, matchRoster(moved, people))).toEqual(meaning(kept, matchRoster(kept, people)));
      }),
    );
  });

  it.each([
    ["Siti Aminah", "Aminah, Siti", true],
    ["Siti Aminah", "SITTI AMINAH", true],
    ["Kasdi", "Kasid", true],
    ["Drs. H. Kasdi, M.Pd", "Kasdi", true],
    ["Nur'aini", "Nuraini", true],
    ["Siti Aminah", "Siti Aisyah", false],
    ["Kasdi", "Kasmin", false],
    ["Siti", "Siti Aminah", false],
  ])("%s is near %s: %s", (a, b, near) => {
    expect(isNearName(a, b)).toBe(near);
    expect(isNearName(b, a)).toBe(near);
  });
});

describe("comparing one person", () => {
  const ours: Ours = {
    id: "m1",
    segment: "BPU",
    programmes: ["JKK", "JKM"],
    startsOn: "2026-05-04",
    kpj: "12345678901",
  };
  const silent = { segment: null, programmes: null, startsOn: null, kpj: null, status: null };

  it.each([
    ["what is not said differs in nothing", {}, ours, "BOTH", []],
    ["the order of programmes is none", { programmes: ["JKM" as const, "JKK" as const] }, ours, "BOTH", []],
    ["a number where we have none is no difference", { kpj: "1" }, { ...ours, kpj: null }, "BOTH", []],
    [
      "every field speaks for itself",
      { segment: "PU" as const, startsOn: "2026-01-01", kpj: "1" },
      ours,
      "DIFFERS",
      ["segment", "startsOn", "kpj"],
    ],
    ["left there, active here", { status: "INACTIVE" as const, kpj: "1" }, ours, "DIFFERS", ["status"]],
    ["never there, active here", { status: "NOT_FOUND" as const }, ours, "DIFFERS", ["status"]],
    ["active there alone", { status: "ACTIVE" as const }, null, "THEIRS", []],
    ["active nowhere", { status: "NOT_FOUND" as const }, null, "NEITHER", []],
  ])("%s", (_name, said, mine, standing, fields) => {
    expect(compareMember({ ...silent, ...said }, mine)).toEqual({ standing, fields });
  });

  test("each row of a person takes the membership of its segment, and none is taken twice", () => {
    const paid: Ours = { ...ours, id: "m2", segment: "PU" };
    const ids = (rows: { segment: "BPU" | "PU" | null }[], of: Ours[]) =>
      chooseOurs(rows, of).map((one) => one?.id ?? null);
    expect(ids([{ segment: "PU" }, { segment: "BPU" }], [ours, paid])).toEqual(["m2", "m1"]);
    expect(ids([{ segment: "PU" }], [ours])).toEqual(["m1"]);
    expect(ids([{ segment: "PU" }, { segment: "BPU" }], [ours])).toEqual([null, "m1"]);
    expect(ids([{ segment: null }], [])).toEqual([null]);
  });
});
