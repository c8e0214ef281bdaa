import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { headerOf, ownRoles, placeBlock } from "@/lib/import/paste/grid/rules";
import { mostPasted, overLimit } from "@/lib/import/paste/rules";
import { readPasted, writePasted } from "@/lib/platform/spreadsheet/pasted";
import { columnsOf, openSidColumns } from "@/lib/resident/sheet/columns";
import { templateColumns } from "@/lib/resident/sheet/template";

describe("what spreadsheets put on the clipboard", () => {
  const shapes: [string, string, string[][]][] = [
    [
      "Excel: CRLF and a last line break",
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "LibreOffice: LF and none at the end",
      "a\tb\nc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "an old Mac: CR",
      "a\tb\rc\td\r",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a line break in a cell", 'a\t"Jl. Laut 1\nRT 02"\tc\n', [["a", "Jl. Laut 1 RT 02", "c"]]],
    ["a tab in a cell", '"a\tb"\tc', [["a b", "c"]]],
    ["a quote in a quoted cell", '"Siti ""Iti""\nAminah"\tb', [['Siti "Iti" Aminah', "b"]]],
    ["quotes that Excel leaves alone", '"Budi" Santoso\t12"\r\n', [['"Budi" Santoso', '12"']]],
    [
      "a quote never closed",
      '"Budi\tb\nc\td',
      [
        ['"Budi', "b"],
        ["c", "d"],
      ],
    ],
    [
      "empty cells and an empty row",
      "a\t\tc\n\t\t\nd\n",
      [
        ["a", "", "c"],
        ["", "", ""],
        ["d", "", ""],
      ],
    ],
    ["columns and rows with nothing in them", "a\t\t\n\t\t\n", [["a"]]],
    ["a single cell", "3523125708850001", [["3523125708850001"]]],
    ["a number whose digits are gone, as it is", "3,52E+15\tSiti", [["3,52E+15", "Siti"]]],
    ["control characters and a byte order mark", "\ufeffa\u0000b\tc\u0007", [["a b", "c"]]],
    ["nothing", "\r\n\t\t\r\n", []],
  ];

  it.each(shapes)("%s", (_name, text, cells) => {
    expect(readPasted(text)).toEqual(cells);
  });

  test("cells come back as they were written", () => {
    const cell = fc.stringMatching(/^[a-z0-9"',.= -]{0,8}$/).map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 }), (rows) => {
        const whole = [["a", "b", "c"], ...rows, ["x", "y", "z"]];
        expect(readPasted(writePasted(whole))).toEqual(whole);
      }),
    );
  });

  test("a hundred thousand quotes are read within the time of a click", () => {
    for (const text of ['"'.repeat(100_000), '"""\t'.repeat(30_000), `"${'""\t'.repeat(30_000)}`])
      expect(readPasted(text).length).toBeLessThanOrEqual(1);
  });

  test("what is more than a screen holds is said, and what is just enough passes", () => {
    const grid = (rows: number, columns: number, text = "x") =>
      Array.from({ length: rows }, () => Array.from({ length: columns }, () => text));
    expect(overLimit([])).toMatchObject({ code: "PASTE_EMPTY" });
    expect(overLimit(grid(mostPasted.rows, mostPasted.columns))).toBeNull();
    expect(overLimit(grid(mostPasted.rows + 40, 2))).toMatchObject({ code: "PASTE_TOO_MANY_ROWS" });
    expect(overLimit(grid(2, 61))).toMatchObject({ code: "PASTE_TOO_MANY_COLUMNS" });
    const long = [["x"], ["y".repeat(501)]];
    expect(overLimit(long)).toMatchObject({ code: "PASTE_CELL_TOO_LONG", params: { row: 2 } });
  });
});

const emptyGrid = { roles: ownRoles, rows: [ownRoles.map(() => "")] };
const start = { row: 0, column: 0 };

function placed(...block: string[][]) {
  const result = placeBlock(emptyGrid, start, block);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

/** A row by its columns, without the empty ones. */
function person({ roles, rows }: { roles: string[]; rows: string[][] }, at = 0) {
  return Object.fromEntries(
    roles.flatMap((role, column) => (rows[at]?.[column] ? [[role, rows[at][column]]] : [])),
  );
}

describe("a block in the grid", () => {
  test("the columns are the template's, and a file with these headers is read by them", () => {
    expect(ownRoles.map(headerOf)).toEqual(templateColumns.map(({ header }) => header));
    expect(ownRoles).toHaveLength(templateColumns.length);
  });

  const headers: [string, string[], string[], Record<string, string>][] = [
    [
      "our own order without header",
      [],
      ["3523", "3524", "SITI"],
      { nik: "3523", familyCardNo: "3524", name: "SITI" },
    ],
    [
      "a list by hand in another order",
      ["No", "Nama Lengkap", "JK", "N I K", "Tgl. Lahir"],
      ["1", "SITI", "P", "3523", "17/08/1990"],
      { name: "SITI", sex: "P", nik: "3523", birthDate: "17/08/1990" },
    ],
    [
      "OpenSID",
      openSidColumns.slice(0, 10),
      ["JL. LAUT", "KRAJAN", "1", "2", "SITI", "3524", "3523", "2", "TUBAN", "1990-08-17"],
      {
        hamlet: "KRAJAN",
        rw: "1",
        rt: "2",
        name: "SITI",
        familyCardNo: "3524",
        nik: "3523",
        sex: "2",
        birthPlace: "TUBAN",
        birthDate: "1990-08-17",
      },
    ],
    [
      "what holds two things stays in one column",
      ["NAMA", "NIK", "TTL", "L", "P", "RT/RW", "Alamat"],
      ["SITI", "3523", "Tuban, 17-08-1990", "", "v", "02/01", "Dusun Krajan"],
      {
        name: "SITI",
        nik: "3523",
        birth: "Tuban, 17-08-1990",
        isFemale: "v",
        rtRw: "02/01",
        address: "Dusun Krajan",
      },
    ],
  ];

  it.each(headers)("%s", (_name, header, row, expected) => {
    const grid = placed(...(header.length > 0 ? [header, row] : [row]));
    expect(person(grid)).toEqual(expected);
    const read = columnsOf(grid.roles.map(headerOf));
    expect(read.map(({ role }) => role)).toEqual(grid.roles);
  });

  test("titles above the header are no rows, and columns that are not ours are named", () => {
    const grid = placed(
      ["DAFTAR WARGA RT 01", "", "", ""],
      ["Nama", "NIK", "Agama", "Tanggal lahir"],
      ["SITI", "3523", "ISLAM", "17/08/1990"],
    );
    expect(grid.rows).toHaveLength(1);
    expect(grid.leftOut).toEqual(["Agama"]);
  });

  test("people above a second header stay where they are", () => {
    const grid = placed(["3523", "3524", "SITI"], ["NIK", "No KK", "Nama"], ["3525", "3526", "ANI"]);
    expect(grid.rows.map((cells) => cells[2])).toEqual(["SITI", "Nama", "ANI"]);
  });

  test("from a cell it goes right and down over what was there", () => {
    const first = placed(["1", "2", "A"], ["3", "4", "B"]);
    const result = placeBlock(first, { row: 1, column: 2 }, [
      ["C", "TUBAN"],
      ["D", "TUBAN"],
    ]);
    expect(result.ok && result.value.rows.map((cells) => cells.slice(0, 4))).toEqual([
      ["1", "2", "A", ""],
      ["3", "4", "C", "TUBAN"],
      ["", "", "D", "TUBAN"],
    ]);
  });

  test("rows that do not fit are handed back, each of them", () => {
    const block = Array.from({ length: 230 }, (_, at) => [String(at), "", `ORANG ${at}`]);
    const grid = placed(...block);
    expect(grid.rows).toHaveLength(200);
    expect(grid.beyond).toEqual(block.slice(200));
  });

  test("a block too wide changes nothing, and neither do columns that say the same twice", () => {
    expect(placeBlock(emptyGrid, { row: 0, column: 12 }, [["a", "b"]])).toMatchObject({
      code: "PASTE_TOO_WIDE",
    });
    const own = placed(["Nama", "NIK", "RT", "RW"], ["SITI", "3523", "2", "1"]);
    const both = placeBlock(own, { row: 1, column: 0 }, [
      ["Nama", "NIK", "RT/RW"],
      ["ANI", "3525", "02/01"],
    ]);
    expect(both).toMatchObject({ code: "PASTE_CLASH" });
  });
});
