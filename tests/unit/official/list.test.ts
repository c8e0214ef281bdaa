import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { planList } from "@/lib/official/list/rules";
import type { WantedRow } from "@/lib/official/list/schema";
import { overlap } from "@/lib/official/rules";
import type { Seat, Term } from "@/lib/official/seat/queries";
import { readOfficials } from "@/lib/official/sheet";
import { addDays } from "@/lib/platform/dates";

const today = "2026-11-22";
const groups = ["PERANGKAT", "BPD", "RT", "LINMAS"].map((code) => ({ code, name: code }));
let made = 0;
const makeId = () => `id${made++}`;

function wanted(row: number, change: Partial<WantedRow>): WantedRow {
  return {
    row,
    groupCode: "PERANGKAT",
    title: "Sekretaris Desa",
    name: "Sutarmi",
    nik: null,
    residentId: null,
    decree: null,
    startsOn: null,
    endsOn: null,
    ...change,
  };
}

function plan(rows: WantedRow[], from: { seats: Seat[]; terms: Term[] } = { seats: [], terms: [] }) {
  return planList(from.seats, from.terms, rows, today, makeId);
}

const verdicts = (of: { steps: { verdict: string }[] }) => of.steps.map(({ verdict }) => verdict);

const anyRow = fc.record({
  title: fc.constantFrom("Kepala Desa", "Sekretaris Desa", "Anggota BPD", "Ketua RT 001 RW 001"),
  name: fc.constantFrom("Sutarmi", "Wagiman", "Budi", "Lasmini", null),
  startsOn: fc.option(fc.nat(40).map((days) => addDays("2026-11-02", days))),
  length: fc.option(fc.integer({ min: -2, max: 30 })),
});

const anyList = fc.array(anyRow, { minLength: 1, maxLength: 10 }).map((rows) =>
  rows.map(({ title, name, startsOn, length }, at) =>
    wanted(at + 1, {
      title,
      name,
      startsOn,
      endsOn: length === null ? null : addDays(startsOn ?? today, length),
      groupCode: title.includes("BPD") ? "BPD" : title.includes("RT") ? "RT" : "PERANGKAT",
    }),
  ),
);

describe("a list", () => {
  test("never puts two people into one seat on one day, whatever is in it", () => {
    fc.assert(
      fc.property(anyList, anyList, (before, list) => {
        const { seats, terms } = plan(list, plan(before));
        for (const { id } of seats) {
          const own = terms.filter(({ seatId }) => seatId === id);
          for (const [at, term] of own.entries())
            for (const other of own.slice(at + 1)) expect(overlap(term, other)).toBe(false);
          for (const { startsOn, endsOn } of own) expect(endsOn === null || startsOn < endsOn).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("says one thing of each row, in the order of the rows, and takes no name away", () => {
    fc.assert(
      fc.property(anyList, anyList, (before, list) => {
        const start = plan(before);
        const { steps, terms } = plan(list, start);
        expect(steps.map(({ row }) => row)).toEqual(list.map(({ row }) => row));
        for (const { id, name } of start.terms) expect(terms.find((term) => term.id === id)?.name).toBe(name);
      }),
    );
  });

  test("of a village's present officials, sent twice, does nothing the second time", () => {
    const rows = [
      wanted(1, { title: "Kepala Desa", name: "Sunandar, S.HI", startsOn: "2024-07-10" }),
      wanted(2, { endsOn: "2030-01-01" }),
      ...["Wagiman", "Budi", "Lasmini"].map((name, at) =>
        wanted(3 + at, { groupCode: "BPD", title: "Anggota BPD", name }),
      ),
      wanted(6, { groupCode: "BPD", title: "Anggota BPD", name: null }),
      wanted(7, { groupCode: "RT", title: "Ketua RT 001 RW 001", name: "Kasmuri", startsOn: "2019-01-01" }),
    ];
    const once = plan(rows);
    expect(verdicts(once)).toEqual(Array(7).fill("NEW_SEAT"));
    const twice = plan(rows, once);
    expect(verdicts(twice)).toEqual(Array(7).fill("SAME"));
    expect([twice.seats, twice.terms]).toEqual([once.seats, once.terms]);
  });

  test("hands an open seat over on the day its row begins, and says from whom", () => {
    const before = plan([wanted(1, { startsOn: "2019-01-01" })]);
    const after = plan([wanted(1, { name: "Wagiman", startsOn: "2026-10-01" })], before);
    expect(after.steps[0]).toMatchObject({ verdict: "REPLACES", whom: "Sutarmi" });
    expect(after.terms.map(({ name, startsOn, endsOn }) => [name, startsOn, endsOn])).toEqual([
      ["Sutarmi", "2019-01-01", "2026-10-01"],
      ["Wagiman", "2026-10-01", null],
    ]);
  });

  test("keeps earlier and later holders of one seat, in whichever order they stand", () => {
    const rows = [
      wanted(1, { name: "Wagiman", startsOn: "2019-01-01" }),
      wanted(2, { name: "Sutarmi", startsOn: "2013-01-01", endsOn: "2019-01-01" }),
    ];
    for (const list of [rows, [...rows].reverse()]) {
      const { seats, terms } = plan(list);
      expect([seats.length, terms.length]).toEqual([1, 2]);
      expect(seats[0]?.openedOn).toBe("2013-01-01");
    }
  });

  it.each([
    [
      "a term within another's that has an end",
      [wanted(1, { startsOn: "2020-01-01", endsOn: "2028-01-01" })],
      wanted(1, { name: "Wagiman", startsOn: "2026-01-01" }),
      { code: "TERM_OVERLAPS", params: { name: "Sutarmi", start: "2020-01-01", end: "2028-01-01" } },
    ],
    [
      "one that runs into somebody who began later",
      [wanted(1, { startsOn: "2020-01-01" })],
      wanted(1, { name: "Wagiman", startsOn: "2018-01-01" }),
      { code: "TERM_OVERLAPS_OPEN", params: { name: "Sutarmi", start: "2020-01-01" } },
    ],
    [
      "an end before the beginning",
      [],
      wanted(1, { startsOn: "2020-01-01", endsOn: "2019-01-01" }),
      { code: "END_BEFORE_START", params: { start: "2020-01-01" } },
    ],
    [
      "a second village head",
      [wanted(1, { title: "Kepala Desa" })],
      wanted(1, { title: "Pj. Kepala Desa", name: "Wagiman" }),
      { code: "HEAD_TAKEN", params: { title: "Kepala Desa" } },
    ],
    [
      "one of several seats of that title, not saying whose",
      ["Wagiman", "Budi"].map((name, at) =>
        wanted(at, { groupCode: "BPD", title: "Anggota BPD", name, startsOn: "2020-01-01" }),
      ),
      wanted(1, { groupCode: "BPD", title: "Anggota BPD", name: "Lasmini" }),
      { code: "SEAT_AMBIGUOUS", params: { title: "Anggota BPD", count: "2" } },
    ],
  ])("refuses %s", (_what, before, row, refusal) => {
    expect(plan([row], plan(before)).steps[0]?.refusal).toEqual(refusal);
  });

  test("refuses the same person twice in one seat, and two people in a seat for one", () => {
    const kept = plan([wanted(1, {})]);
    expect(plan([wanted(1, {}), wanted(2, {})], kept).steps[1]?.refusal?.code).toBe("ROW_TWICE");
    const two = plan([wanted(1, {}), wanted(2, { name: "Wagiman" })]);
    expect(verdicts(two)).toEqual(["NEW_SEAT", "REFUSED"]);
  });

  test("empty cells take nothing away, and filled ones complete", () => {
    const before = plan([wanted(1, { decree: "141/3/2019", startsOn: "2019-01-01", endsOn: "2027-01-01" })]);
    expect(verdicts(plan([wanted(1, {})], before))).toEqual(["SAME"]);
    const linked = plan([wanted(1, { residentId: "r1" })], before);
    expect(linked.terms[0]).toMatchObject({ decree: "141/3/2019", residentId: "r1", endsOn: "2027-01-01" });
    expect(verdicts(linked)).toEqual(["CHANGED"]);
  });
});

describe("a sheet of officials", () => {
  const read = (cells: string[][]) => {
    const answer = readOfficials(cells, groups, today);
    if (!answer.ok) throw new Error(answer.code);
    return answer.value.rows;
  };

  test("is read by its header, in any order, under a title, with the body told from the seat", () => {
    const rows = read([
      ["DAFTAR PERANGKAT DESA"],
      ["No", "Nama Lengkap", "Jabatan", "TMT", "Nomor SK"],
      ["1", "Sunandar, S.HI", "Kepala Desa", "10 Juli 2018", "188/1/2018"],
      ["", "", "", "", ""],
      ["2", "(kosong)", "Ketua RT 003 RW 001", "", ""],
    ]);
    expect(rows).toMatchObject([
      {
        row: 3,
        groupCode: "PERANGKAT",
        name: "Sunandar, S.HI",
        startsOn: "2018-07-10",
        decree: "188/1/2018",
      },
      { row: 5, groupCode: "RT", name: null, startsOn: null },
    ]);
  });

  test("without a header is taken to be in the template's order", () => {
    expect(read([["BPD", "Anggota BPD", "Lasmini", "", "", "1/2/2020", "1/2/2026"]])).toMatchObject([
      { groupCode: "BPD", name: "Lasmini", startsOn: "2020-02-01", endsOn: "2026-02-01" },
    ]);
    expect(readOfficials([Array(9).fill("x")], groups, today)).toMatchObject({ code: "LIST_COLUMNS" });
    expect(readOfficials([["Jabatan", "Nama"]], groups, today)).toMatchObject({ code: "LIST_EMPTY" });
  });

  it.each([
    [["", "Ketua", "Sutarmi"], "GROUP_MISSING"],
    [["Paguyuban", "Ketua", "Sutarmi"], "GROUP_NOT_KNOWN"],
    [["BPD", "", "Sutarmi"], "TITLE_MISSING"],
    [["BPD", "Ketua BPD", "Sutarmi", "12345"], "NIK_NOT_16_DIGITS"],
    [["BPD", "Ketua BPD", "", "3523125708850001"], "HOLDER_REQUIRED"],
    [["BPD", "Ketua BPD", "3523125708850001"], "NUMBER_IN_TEXT"],
    [["BPD", "Ketua BPD", "Sutarmi", "", "", "31/02/2020"], "DATE_INVALID"],
  ])("refuses %j", (cells, code) => {
    expect(read([cells])).toMatchObject([{ refusal: { code } }]);
  });
});
