import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readMonths } from "@/lib/contribution/listing/month/rules";
import { readFunding, readRupiah } from "@/lib/contribution/listing/row/rules";
import type { Listed } from "@/lib/contribution/listing/schema";
import { pastedSheet, readListing, recogniseListing, writeListing } from "@/lib/contribution/listing/sheet";
import { readPasted } from "@/lib/platform/spreadsheet/pasted";
import type { Cell, CellType } from "@/lib/platform/spreadsheet/read";

const today = "2026-11-22";

describe("the months of a cell", () => {
  it.each([
    ["2026-05", "2026-05"],
    ["2026/5", "2026-05"],
    ["05/2026", "2026-05"],
    ["5-2026", "2026-05"],
    ["05.2026", "2026-05"],
    ["202605", "2026-05"],
    ["052026", "2026-05"],
    ["Mei 2026", "2026-05"],
    ["MEI 26", "2026-05"],
    ["Mei-26", "2026-05"],
    ["Agt'26", "2026-08"],
    ["Bulan Mei 2026", "2026-05"],
    ["Iuran bulan: Mei 2026", "2026-05"],
    ["May-26", "2026-05"],
    ["2026-05-01", "2026-05"],
    ["01/05/2026", "2026-05"],
    ["1 Mei 2026", "2026-05"],
    ["Jan 2026 - Mar 2026", "2026-01 2026-02 2026-03"],
    ["Jan-Mar 2026", "2026-01 2026-02 2026-03"],
    ["Januari s/d Maret 2026", "2026-01 2026-02 2026-03"],
    ["01/2026 s.d. 03/2026", "2026-01 2026-02 2026-03"],
    ["2026-01 - 2026-03", "2026-01 2026-02 2026-03"],
    ["01/2026-03/2026", "2026-01 2026-02 2026-03"],
    ["202601 sampai 202603", "2026-01 2026-02 2026-03"],
    ["Nov - Jan 2026", "2025-11 2025-12 2026-01"],
    ["Jan, Feb 2026", "2026-01 2026-02"],
    ["Feb 2026 dan Jan 2026", "2026-01 2026-02"],
  ])("%s", (text, months) => {
    expect(readMonths(text, today)?.join(" ")).toBe(months);
  });

  it.each([
    "",
    "5",
    "3 bulan",
    "13/2026",
    "2026-13",
    "Mai 2026x",
    "lunas",
    "05/1999",
    "2024-01 - 2026-03",
    "Mar 2026 - 2026",
  ])("%s is none", (text) => {
    expect(readMonths(text, today)).toBeNull();
  });

  test("every month is read back from any of its spellings", () => {
    const names =
      "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");
    fc.assert(
      fc.property(fc.integer({ min: 2015, max: 2090 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const two = String(number).padStart(2, "0");
        const name = names[number - 1] ?? "";
        for (const text of [
          `${year}-${two}`,
          `${two}/${year}`,
          `${year}${two}`,
          `${two}${year}`,
          `${name} ${year}`,
          `${name.slice(0, 3).toUpperCase()}-${year % 100}`,
        ])
          expect(readMonths(text, today), text).toEqual([`${year}-${two}`]);
      }),
    );
  });
});

const listOf = (text: string) => recogniseListing([pastedSheet(readPasted(text))]);
function readOf(text: string): Listed[] {
  const found = listOf(text);
  if (!found.ok) throw new Error(found.code);
  return readListing(found.value, today);
}
const codesOf = (one: Listed | undefined) => one?.errors.map(({ code }) => code);

describe("a list", () => {
  it.each([
    ["NIK\tBLTH\n3523125708850001\t202605", ["nik", "month"]],
    [
      "No. KPJ\tNama Peserta\tPeriode\tIuran (Rp)\n12345678901\tSITI\t05/2026\t16.800",
      ["kpj", "name", "month", "amount"],
    ],
    [
      "DAFTAR PEMBAYARAN IURAN\n\nNo\tNomor KPJ\tNama TK\tLunas s/d\tTgl. Bayar\n1\t12345678901\tSITI\tMei 2026\t12/05/2026",
      ["kpj", "name", "until", "day"],
    ],
    [
      "KPJ\tBulan Iuran\tDibayar sampai\tKode Billing\tSumber Dana\n12345678901\t05/2026\t06/2026\tX1\tMandiri",
      ["kpj", "month", "until", "code", "funding"],
    ],
  ])("is found by its headers: %s", (text, roles) => {
    const found = listOf(text);
    expect(found.ok && found.value.roles).toEqual(roles);
    expect(codesOf(readOf(text)[0])).toEqual([]);
  });

  it.each([
    ["satu\tdua\n1\t2", "LISTING_COLUMNS"],
    ["Nama\tBulan\tIuran\nSITI\tMei 2026\t16800", "LISTING_NUMBER_COLUMN"],
    ["KPJ\tNama\tIuran\n12345678901\tSITI\t16800", "LISTING_MONTH_COLUMN"],
    ["KPJ\tBulan\n", "LISTING_EMPTY"],
  ])("without what it takes is refused: %s", (text, code) => {
    expect(listOf(text)).toMatchObject({ ok: false, code });
  });

  test("takes sheets of other columns in, and leaves out columns that hold nothing", () => {
    const found = recogniseListing([
      pastedSheet(readPasted("NIK\tKPJ\tNama\tBulan\n\t12345678901\tSITI\t05/2026")),
      pastedSheet(readPasted("No KPJ\tLunas sampai\tSegmen\n12345678902\tMei 2026")),
    ]);
    if (!found.ok) throw new Error(found.code);
    expect(found.value.roles).toEqual(["kpj", "name", "month", "until"]);
    const again = readOf(writeListing(found.value));
    expect(again).toEqual(readListing(found.value, today));
    expect(again.map(({ months, until }) => [...months, until])).toEqual([["2026-05", null], ["2026-05"]]);
  });

  test("leaves out totals, signatures and repeated headers", () => {
    const found = listOf(
      "KPJ\tNama\tBulan\tIuran\n1\t2\t3\t4\n12345678901\tSITI\tMei 2026\t16800\nKPJ\tNama\tBulan\tIuran\n12345678902\tBUDI\tMei 2026\t16800\nJUMLAH\t\t\t33600\n\tMengetahui\n",
    );
    expect(found.ok && [found.value.rows.map(({ name }) => name), found.value.aside]).toEqual([
      ["SITI", "BUDI"],
      4,
    ]);
  });

  it.each([
    ["3,52313E+15\t\t05/2026", "NIK_LOST_DIGITS"],
    ["\t1,23E+10\t05/2026", "LOST_DIGITS"],
    ["\t=A1\t05/2026", "FORMULA_CELL"],
    ["\t12345678901\t#N/A", "CELL_ERROR"],
    ["352312570885\t\t05/2026", "NIK_NOT_16_DIGITS"],
    ["\t1234\t05/2026", "KPJ_NOT_11_DIGITS"],
    ["\t\t05/2026", "NUMBER_MISSING"],
    ["\t12345678901\t", "MONTH_MISSING"],
    ["\t12345678901\t3 bulan", "MONTHS_UNREAD"],
  ])("refuses %s", (row, code) => {
    expect(codesOf(readOf(`NIK\tKPJ\tBulan\tNama\n${row}\tSITI`)[0])).toEqual([code]);
  });

  test("keeps what a file's cells have lost when it is put back as text", () => {
    const header = ["NIK", "KPJ", "Bulan", "Iuran"].map((text): Cell => ({ text, type: "text" }));
    const cell = (text: string, type: CellType): Cell => ({ text, type });
    const rows = [
      [
        cell("3523125708850000", "number"),
        cell("12345678901", "number"),
        cell("2026-05-01", "date"),
        cell("16800", "number"),
      ],
      [cell("", "empty"), cell("12345678901", "formula"), cell("Mei 2026", "text"), cell("16800", "number")],
      [cell("", "empty"), cell("#REF!", "error"), cell("Mei 2026", "text"), cell("16800", "number")],
    ];
    const found = recogniseListing([{ name: "Lembar1", rows: [header, ...rows] }]);
    if (!found.ok) throw new Error(found.code);
    const direct = readListing(found.value, today);
    expect(direct.map((one) => codesOf(one))).toEqual([
      ["NIK_LOST_DIGITS"],
      ["FORMULA_CELL"],
      ["CELL_ERROR"],
    ]);
    expect(readOf(writeListing(found.value))).toEqual(direct);
  });

  test("reads the same when it was put back, whatever is in its cells", () => {
    const text = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        "Mei 2026",
        "12345678901",
        "3523125708850001",
        "-",
        "Rp 16.800",
        "=1",
        "12/05/2026",
        "TOTAL",
        '"x',
      ),
    );
    const row = fc.tuple(fc.constantFrom("12345678901", "12345678902"), text, text, text, text);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const sheet = pastedSheet([["KPJ", "Nama", "Bulan iuran", "Jumlah iuran", "Kode iuran"], ...rows]);
        const found = recogniseListing([sheet]);
        if (!found.ok) throw new Error(found.code);
        const again = listOf(writeListing(found.value));
        expect(again.ok && again.value.rows).toEqual(found.value.rows);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["Rp 16.800", 16_800],
    ["16.800,00", 16_800],
    ["16,800", 16_800],
    ["Rp16.800,-", 16_800],
    ["16800", 16_800],
    ["1.5", null],
    ["gratis", null],
  ])("reads the sum %s", (text, rupiah) => {
    expect(readRupiah(text)).toBe(rupiah);
  });

  it.each([
    ["Mandiri", "SELF"],
    ["APBDesa 2026", "APBDES"],
    ["APBD Kab.", "APBD"],
    ["CSR PT Semen", "CSR"],
    ["DBH CHT", "DBHCHT"],
    ["Bank sampah", null],
    ["?", null],
  ])("reads the money %s", (text, funding) => {
    expect(readFunding(text)).toBe(funding);
  });
});
