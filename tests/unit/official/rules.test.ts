import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { lastTerms } from "@/lib/official/copy/rules";
import {
  findClash,
  guessGroup,
  holdsOn,
  isHeadTitle,
  nameKey,
  overlap,
  type Span,
  titleKey,
} from "@/lib/official/rules";
import { addDays, eachDay } from "@/lib/platform/dates";

const first = "2018-01-01";
const anySpan = fc.tuple(fc.nat(20), fc.option(fc.integer({ min: 1, max: 20 }))).map(
  ([start, length]): Span => ({
    startsOn: addDays(first, start),
    endsOn: length === null ? null : addDays(first, start + length),
  }),
);
const days = eachDay(first, addDays(first, 60));

describe("terms", () => {
  test("overlap when there is a day on which both hold, whichever is named first", () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        const shared = days.some((day) => holdsOn(a, day) && holdsOn(b, day));
        expect(overlap(a, b)).toBe(shared);
        expect(overlap(b, a)).toBe(shared);
      }),
    );
  });

  test("one that ends on the day the next begins leaves it free", () => {
    const before = { startsOn: "2012-07-10", endsOn: "2018-07-10" };
    expect(overlap(before, { startsOn: "2018-07-10", endsOn: null })).toBe(false);
    expect(overlap(before, { startsOn: "2018-07-09", endsOn: null })).toBe(true);
  });

  test("the first term in the way is named, and never the term itself", () => {
    const terms = [
      { id: "b", startsOn: "2020-01-01", endsOn: null },
      { id: "a", startsOn: "2018-01-01", endsOn: "2019-01-01" },
    ];
    expect(findClash(terms, { startsOn: "2017-01-01", endsOn: null })?.id).toBe("a");
    expect(findClash(terms, { startsOn: "2019-01-01", endsOn: "2020-01-01" })).toBeNull();
    expect(findClash(terms, { startsOn: "2020-05-01", endsOn: null }, "b")).toBeNull();
  });
});

it.each([
  ["Kepala Desa", true],
  ["Pj. Kepala Desa", true],
  ["KADES", true],
  ["Lurah", true],
  ["Perbekel", true],
  ["Kepala Dusun Krajan", false],
  ["Sekretaris Desa", false],
  ["Staf Kepala Desa", false],
])("%s is the village head's seat: %s", (title, is) => {
  expect(isHeadTitle(title)).toBe(is);
});

it.each([
  ["Ketua RT.03/RW.01", "KETUA RT 003 RW 001"],
  ["Kepala Dusun  Krajan", "kepala dusun krajan"],
  ["Kaur Tata Usaha & Umum", "KAUR TATA USAHA UMUM"],
  ["Ketua RT03", "Ketua RT 3"],
])("%s and %s are one title", (a, b) => {
  expect(titleKey(a)).toBe(titleKey(b));
});

it.each([
  ["Sunandar, S.HI", "SUNANDAR"],
  ["H. Sunandar", "sunandar"],
  ["Drs. H. Budi Santoso, M.Si", "Budi Santoso"],
  ["Hj. Siti Aminah", "SITI AMINAH"],
])("%s and %s may be one person", (a, b) => {
  expect(nameKey(a)).toBe(nameKey(b));
});

it.each([
  ["Kepala Dusun Krajan", "PERANGKAT"],
  ["Kasi Pemerintahan", "PERANGKAT"],
  ["Ketua RT 003 RW 001", "RT"],
  ["Sekretaris RW 02", "RW"],
  ["Wakil Ketua BPD", "BPD"],
  ["Ketua LPMD", "LPM"],
  ["Ketua TP PKK", "PKK"],
  ["Kader Posyandu Melati", "POSYANDU"],
  ["Direktur BUMDes Maju", "BUMDES"],
  ["Anggota Linmas", "LINMAS"],
  ["Ketua Karang Taruna", "KARANG_TARUNA"],
  ["Ketua", null],
])("%s belongs to %s", (title, group) => {
  expect(guessGroup(title)).toBe(group);
});

test("last term's roster is who held the seats that are vacant now, and nobody whose seat is taken", () => {
  const seats = ["a", "b", "c", "d", "e"].map((id) => ({ id, closedOn: id === "e" ? "2025-01-01" : null }));
  const term = (id: string, seatId: string, startsOn: string, endsOn: string | null) => ({
    id,
    seatId,
    startsOn,
    endsOn,
  });
  const terms = [
    term("1", "a", "2013-01-01", "2019-01-01"),
    term("2", "a", "2019-01-01", "2025-01-01"),
    term("3", "b", "2019-01-01", null),
    term("4", "c", "2019-01-01", "2025-01-01"),
    term("5", "c", "2027-01-01", null),
    term("6", "e", "2019-01-01", "2025-01-01"),
  ];
  expect(lastTerms(seats, terms, "2026-11-22").map(({ id }) => id)).toEqual(["2"]);
});
