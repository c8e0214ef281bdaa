import type { CellObject } from "@e965/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import type { ResidentInput } from "@/lib/resident/schema";
import type { ResidentRow, RowNote } from "@/lib/resident/sheet";
import { openSidColumns } from "@/lib/resident/sheet/columns";
import { makePeople } from "@/tests/support/people";
import { recognise, sheetOf } from "@/tests/support/resident-sheets";
import { type OpenSidOptions, openSidWorkbook, workbookOf } from "@/tests/support/workbooks";

const people = makePeople({ count: 60, withoutNik: 0.1 });

/** OpenSID has no column for the phone. */
function withoutPhone(residents: (ResidentInput | null)[]) {
  return residents.map((resident) => resident && { ...resident, phone: null });
}

/** One file with each case in a row of its own; reading a file for each would take half a minute. */
async function rowsWith(cases: [string, CellObject | string, ...unknown[]][]) {
  const cells = cases.map(([column, cell], person) => ({
    person,
    column,
    cell: typeof cell === "string" ? { t: "s" as const, v: cell } : cell,
  }));
  const everybody = makePeople({ count: cases.length, withoutNik: 0 });
  return (await sheetOf(openSidWorkbook(everybody, { cells }))).rows;
}

describe("the OpenSID resident file", () => {
  const kinds: OpenSidOptions[] = [
    { format: "xlsx", dates: "text-dmy", labels: false },
    { format: "xlsx", dates: "text-ymd", labels: true },
    { format: "xlsm", dates: "excel", labels: false },
    { format: "xls", dates: "excel", labels: true },
    { format: "xls", dates: "text-dmy", labels: false },
  ];
  it.each(kinds)("%o gives back exactly the people in it", async (kind) => {
    const sheet = await sheetOf(openSidWorkbook(people, { ...kind, endMark: true, codeSheet: true }));
    expect(sheet).toMatchObject({ format: "opensid", sheetName: "Data Penduduk", headerRow: 1 });
    expect(withoutPhone(sheet.rows.map(({ resident }) => resident))).toEqual(withoutPhone(people));
    expect(sheet.rows.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
    expect(sheet.rows.map(({ rowNumber }) => rowNumber)).toEqual(people.map((_, index) => index + 2));
  });

  it("names the 31 columns that are not kept", async () => {
    const { leftOut } = await sheetOf(openSidWorkbook(people));
    expect(leftOut).toHaveLength(31);
    expect(leftOut).toEqual(expect.arrayContaining(["agama_id", "nama_ibu", "ibu_nik", "lat"]));
  });

  it("may have another order, fewer columns and a title above", async () => {
    const file = workbookOf([
      ["DATA PENDUDUK DESA SOCOREJO"],
      [],
      ["status_dasar", "nik", "catatan", "nama", "kk_level", "pekerjaan_id"],
      ["MATI", "3523126301975050", "x", "Siti", "istri", "petani / pekebun"],
      [],
      ["", "0", "", "Budi", "", ""],
    ]);
    const sheet = await sheetOf(file);
    expect(sheet).toMatchObject({ format: "opensid", headerRow: 3, leftOut: ["catatan"] });
    expect(sheet.rows.map(({ rowNumber }) => rowNumber)).toEqual([4, 6]);
    expect(sheet.rows[0]?.resident).toMatchObject({
      name: "Siti",
      vitalStatus: "DECEASED",
      familyRelation: "ISTRI",
      occupation: "PETANI/PEKEBUN",
      hamlet: null,
    });
    expect(sheet.rows[1]?.errors).toEqual([{ code: "BIRTH_DATE_REQUIRED", field: "birthDate" }]);
  });

  const refused: [string, CellObject | string, string][] = [
    ["nik", { t: "n", v: 3523126301975050 }, "NIK_LOST_DIGITS"],
    ["nik", { t: "n", v: 3523126301975051 }, "NIK_LOST_DIGITS"],
    ["nik", "3,52313E+15", "NIK_LOST_DIGITS"],
    ["nik", { t: "n", v: 352312630197505 }, "NIK_NOT_16_DIGITS"],
    ["nik", { t: "n", v: 3523126301975050, f: "A1*1" }, "FORMULA_CELL"],
    ["nik", { t: "s", v: "3523126301975050", f: '"3523"&A1' }, "FORMULA_CELL"],
    ["nama", "=HYPERLINK(1)", "FORMULA_CELL"],
    ["no_kk", { t: "n", v: 3523120905165050 }, "KK_LOST_DIGITS"],
    ["no_kk", "12", "KK_NOT_16_DIGITS"],
    ["nama", "", "NAME_REQUIRED"],
    ["nama", { t: "e", v: 0x2a, w: "#N/A" }, "CELL_ERROR"],
    ["tanggallahir", "31-02-2001", "DATE_INVALID"],
    ["tanggallahir", "22-11-2026", "BIRTH_DATE_FUTURE"],
    ["sex", "7", "SEX_UNKNOWN"],
    ["status_dasar", "5", "STATUS_UNKNOWN"],
  ];
  const doubted: [string, string, RowNote][] = [
    ["pekerjaan_id", "95", { code: "OCCUPATION_UNKNOWN", field: "occupation" }],
    ["kk_level", "12", { code: "RELATION_UNKNOWN", field: "familyRelation" }],
    ["tanggallahir", "01-01-1901", { code: "AGE_UNLIKELY", field: "birthDate" }],
    ["nik", "9923126301975050", { code: "NIK_REGION_UNKNOWN", field: "nik" }],
  ];
  const understood: [string, CellObject | string, Partial<ResidentInput>][] = [
    ["rt", { t: "n", v: 7 }, { rt: "007" }],
    ["rw", "-", { rw: null }],
    ["dusun", "DUSUN krajan", { hamlet: "KRAJAN" }],
    ["tempatlahir", "'-", { birthPlace: null }],
    ["tanggallahir", "1990-03-02 00:00:00", { birthDate: "1990-03-02" }],
    ["tanggallahir", { t: "n", v: 32934 }, { birthDate: "1990-03-02" }],
    ["tanggallahir", "0000-00-00", { birthDate: null }],
    ["sex", "Pr", { sex: "F" }],
    ["status_dasar", "", { vitalStatus: null }],
    ["status_dasar", "Pindah Dalam Negeri", { vitalStatus: "MOVED" }],
    ["nik", "0", { nik: null }],
  ];
  let rows: ResidentRow[] = [];

  beforeAll(async () => {
    rows = await rowsWith([...refused, ...doubted, ...understood]);
  });

  it.each(refused.map((it, index) => [...it, index] as const))(
    "refuses %s = %j as %s",
    (_, __, code, index) => {
      expect(rows[index]?.errors.map((error) => error.code)).toEqual([code]);
      expect(rows[index]?.resident).toBeNull();
    },
  );

  it.each(doubted.map((it, index) => [...it, index] as const))(
    "only doubts %s = %s",
    (_, __, warning, index) => {
      const row = rows[refused.length + index];
      expect(row?.warnings).toContainEqual(warning);
      expect(row?.resident).not.toBeNull();
    },
  );

  it.each(understood.map((it, index) => [...it, index] as const))(
    "reads %s = %j",
    (_, __, expected, index) => {
      expect(rows[refused.length + doubted.length + index]?.resident).toMatchObject(expected);
    },
  );

  it("never takes over a NIK stored as a number, in .xls neither", async () => {
    const cells = [{ person: 0, column: "nik", cell: { t: "n" as const, v: 3523126301975050 } }];
    const sheet = await sheetOf(openSidWorkbook(people, { format: "xls", cells }));
    expect(sheet.rows[0]?.errors).toEqual([{ code: "NIK_LOST_DIGITS", field: "nik" }]);
  });
});

describe("a file that is no resident list", () => {
  it.each([
    [
      "of other things",
      [
        ["Barang", "Harga"],
        ["Pupuk", "1"],
      ],
      { code: "SHEET_UNKNOWN" },
    ],
    [
      "without names",
      [
        ["nik", "dusun", "rt"],
        ["1", "2", "3"],
      ],
      { code: "COLUMN_MISSING", params: { column: "nama" } },
    ],
    [
      "without NIK and birth date",
      [
        ["nama", "dusun", "rt"],
        ["1", "2", "3"],
      ],
      { code: "COLUMN_MISSING", params: { column: "nik" } },
    ],
    ["with a header alone", [[...openSidColumns]], { code: "NO_DATA_ROWS" }],
    [
      "with nothing above the end mark",
      [
        ["alamat", "nama", "nik", "rt"],
        ["", "###"],
        ["", "Siti", "1", "1"],
      ],
      { code: "NO_DATA_ROWS" },
    ],
  ])("%s is refused", async (_, rows, refusal) => {
    expect(await recognise(workbookOf(rows))).toEqual({ ok: false, ...refusal });
  });
});
