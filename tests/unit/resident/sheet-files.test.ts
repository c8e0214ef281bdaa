import type { CellObject } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { writeCsv } from "@/lib/platform/spreadsheet/write";
import { refusedWorkbook, residentTemplate } from "@/lib/resident/sheet";
import { makePeople } from "@/tests/support/people";
import { recognise, sheetOf } from "@/tests/support/resident-sheets";
import { openSidWorkbook } from "@/tests/support/workbooks";

const people = makePeople({ count: 60, withoutNik: 0.1 });

describe("our own template", () => {
  const header = ["NIK*", "No KK", "Nama*", "Tempat lahir", "Tanggal lahir", "Jenis kelamin", "Pekerjaan"];
  const rest = ["Hubungan keluarga", "Dusun", "RT", "RW", "No HP", "Status"];

  it.each(["xlsx", "csv"] as const)("as %s is recognised, and empty says so", async (format) => {
    expect(await recognise(await residentTemplate(format))).toEqual({ ok: false, code: "NO_DATA_ROWS" });
  });

  it.each([";", ","])("filled in and saved with %j gives the people in it", async (delimiter) => {
    const rows = people.map((p) => [
      p.nik,
      p.familyCardNo,
      p.name,
      p.birthPlace,
      p.birthDate?.split("-").reverse().join("/") ?? null,
      p.sex === "M" ? "L" : "P",
      p.occupation,
      p.familyRelation,
      p.hamlet,
      p.rt,
      p.rw,
      p.phone,
      { ALIVE: "Hidup", DECEASED: "Mati", MOVED: "Pindah", MISSING: "", AWAY: "", INVALID: "" }[
        p.vitalStatus
      ],
    ]);
    const sheet = await sheetOf(writeCsv([[...header, ...rest], ...rows], { delimiter }));
    expect(sheet).toMatchObject({ format: "template", leftOut: [] });
    expect(sheet.rows.map(({ resident }) => resident)).toEqual(people);
  });
});

describe("the refused rows", () => {
  it("uploaded again unchanged are refused again, without their reasons as a column", async () => {
    const nik: CellObject = { t: "n", v: 3523126301975050 };
    const name: CellObject = { t: "s", v: "Siti", f: '"Si"&"ti"' };
    const cells = [
      { person: 0, column: "nik", cell: nik },
      { person: 1, column: "nama", cell: name },
    ];
    const first = await sheetOf(openSidWorkbook(people.slice(0, 3), { dates: "excel", cells }));
    const refused = first.rows.filter(({ resident }) => !resident);
    const again = await sheetOf(
      await refusedWorkbook({
        columns: first.columns.map(({ header }) => header),
        rows: refused.map((row) => ({ cells: row.cells, reasons: "NIK kehilangan angka" })),
      }),
    );
    expect(again.rows.map(({ errors }) => errors)).toEqual(refused.map(({ errors }) => errors));
    expect(again.leftOut).toEqual(first.leftOut);
    expect(again.columns.at(-1)).toMatchObject({ header: "Kesalahan", role: null });
  });

  it("once corrected are taken, dates included", async () => {
    const first = await sheetOf(openSidWorkbook(people, { dates: "excel" }));
    const again = await sheetOf(
      await refusedWorkbook({
        columns: first.columns.map(({ header }) => header),
        rows: first.rows.map(({ cells }) => ({ cells, reasons: "" })),
      }),
    );
    expect(again.rows.map(({ resident }) => resident)).toEqual(first.rows.map(({ resident }) => resident));
  });
});
