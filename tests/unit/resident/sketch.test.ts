import { describe, expect, test } from "vitest";
import type { Workbook } from "@/lib/platform/spreadsheet/read";
import { likelyHeader, sketchColumns, sketchOf } from "@/lib/resident/sheet/sketch/rules";
import { grid, siti } from "@/tests/support/messy/grid";

/** Text cells parted by "|", one sheet a name. */
function workbook(sheets: Record<string, string>): Workbook {
  return {
    kind: "xlsx",
    sheets: Object.entries(sheets).map(([name, text]) => ({
      name,
      rows: grid(text)
        .split("\n")
        .map((line) => line.split("|").map((cell) => ({ text: cell.trim(), type: "text" as const }))),
    })),
  };
}

const own = `
  DAFTAR WARGA
  Urut | Jeneng | Identitas | Lair | Gen | Gaweyan | Nggon | Bapak
  1 | SITI AMINAH | ${siti} | Tuban, 17-08-1990 | P | PETANI/PEKEBUN | DSN KRAJAN | JOKO SUSILO
  2 | WATI | 3523124101000003 | Tuban, 01-01-2000 | P | LAINNYA | DSN KRAJAN | TONO HADI
  3 | BUDI SANTOSO | 3523120305850002 | Tuban, 03-05-1985 | L | GURU | DSN BOGOR | MUL YONO`;

describe("the sketch of a file whose columns somebody has to choose", () => {
  const [sketch] = sketchOf(workbook({ Sheet1: own }));
  if (!sketch) throw new Error("no sketch");

  test("finds the row that names the columns, and none where there is only data", () => {
    expect(likelyHeader(sketch.rows)).toEqual({ top: 1, lines: 1 });
    expect(likelyHeader(sketch.rows.slice(2))).toEqual({ top: -1, lines: 1 });
  });

  test("suggests what is in a column where only one can be meant, and nothing of somebody else", () => {
    const columns = sketchColumns(sketch, { top: 1, lines: 1 });
    expect(columns.map(({ role }) => role)).toEqual([
      null,
      "name",
      "nik",
      "birth",
      "sex",
      "occupation",
      "address",
      null,
    ]);
  });

  test("shows up to five different values of each, long numbers by their ends", () => {
    const columns = sketchColumns(sketch, { top: -1, lines: 1 });
    expect(columns[2]?.header).toBe("Kolom C");
    expect(columns[2]?.samples).toEqual([
      "Identitas",
      "3523**********01",
      "3523**********03",
      "3523**********02",
    ]);
    expect(columns[4]?.samples).toEqual(["Gen", "P", "L"]);
  });

  test("leaves out guides and sheets that hold no table", () => {
    const sheets = { Petunjuk: own, Sampul: "LAPORAN\nDESA", Isi: own };
    expect(sketchOf(workbook(sheets)).map(({ at, name }) => [at, name])).toEqual([[2, "Isi"]]);
  });
});
