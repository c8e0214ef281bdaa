import type { Cell, Workbook } from "@/lib/platform/spreadsheet/read";
import type { ResidentInput } from "@/lib/resident/schema";
import type { AsideKind } from "@/lib/resident/sheet/aside/rules";
import type { ColumnRole } from "@/lib/resident/sheet/columns";

export const siti = "3523125708900001";
export const budi = "3523120305850002";
export const wati = "3523124101000003";
export const card = "3523120905160001";

export type MessySheet = {
  name: string;
  /** Per sheet the rows, cells parted by "|"; see `cellOf` for what is no text. */
  sheets: Record<string, string>;
  /** What its columns are, by position and told by a person; `-` for none of ours. */
  columns: string;
  people?: Partial<ResidentInput>[];
  refused?: Record<number, string>;
  warned?: Record<number, string>;
  aside?: Record<number, AsideKind>;
  /** Instead of all that: the file as a whole cannot be read without asking. */
  asks?: string;
};

export const sitiIs: Partial<ResidentInput> = {
  nik: siti,
  name: "SITI AMINAH",
  birthDate: "1990-08-17",
  sex: "F",
};
export const budiIs: Partial<ResidentInput> = {
  nik: budi,
  name: "BUDI SANTOSO",
  birthDate: "1985-05-03",
  sex: "M",
};
export const both = [sitiIs, budiIs];

/** Text, or # a number, @ a date, ! an error of Excel's, = a formula. */
function cellOf(text: string): Cell {
  const rest = text.slice(1);
  if (text === "") return { text, type: "empty" };
  if (text.startsWith("#") && /^\d+$/.test(rest)) return { text: rest, type: "number" };
  if (text.startsWith("@")) return { text: rest, type: "date" };
  if (text.startsWith("!")) return { text: rest, type: "error" };
  return { text, type: text.startsWith("=") ? "formula" : "text" };
}

export function workbookOfMessy({ sheets }: MessySheet): Workbook {
  return {
    kind: "xlsx",
    sheets: Object.entries(sheets).map(([name, text]) => ({
      name,
      rows: text
        .split("\n")
        .map((line) =>
          line.trim() === "" ? [] : line.split("|").map((cell) => cellOf(cell.replace(/^ +| +$/g, ""))),
        ),
    })),
  };
}

export function rolesOf({ columns }: MessySheet): (ColumnRole | null)[] {
  return columns.split(" ").map((role) => (role === "-" ? null : (role as ColumnRole)));
}

export function one(text: string): Record<string, string> {
  return { Sheet1: grid(text) };
}

export function grid(text: string): string {
  return text.replace(/^\n/, "");
}
