import type { Sheet, Workbook } from "@/lib/platform/spreadsheet/read";
import { codeKey, vitalStatusCodes } from "../../codes";
import type { SheetLayout, SheetOptions } from "../../sheet";
import { isBlank } from "../aside/rules";
import type { ColumnRole } from "../columns";
import { columnsWith, findHeader, type Header, headerDepth, headerKey, headersAt } from "../header/rules";

/** A sheet of the workbook, counted from 0, and its header. */
export type Found = { sheet: Sheet; at: number; header: Header; remembered: boolean };

/** A sheet that explains a list rather than being one. */
export function isGuide(name: string): boolean {
  return /^(kode data|petunjuk( pengisian)?|keterangan)$/i.test(name.trim());
}

/** In each sheet the header that the village chose before, else the best there is. */
export function foundHeaders(workbook: Workbook, options: SheetOptions): Found[] {
  return workbook.sheets.flatMap((sheet, at): Found[] => {
    const texts = topOf(sheet);
    const known = isGuide(sheet.name) ? null : rememberedHeader(texts, options);
    if (known) return [{ sheet, at, header: known, remembered: true }];
    const header = isGuide(sheet.name) ? null : findHeader(texts);
    return header ? [{ sheet, at, header: withoutMarriage(sheet, header), remembered: false }] : [];
  });
}

/** The sheet somebody chose, and every other with the same header. */
export function chosenHeaders(workbook: Workbook, layout: SheetLayout): Found[] {
  const sheet = workbook.sheets[layout.sheet];
  if (!sheet) return [];
  const headers = headersAt(topOf(sheet), layout);
  const key = headerKey(headers);
  const first = {
    sheet,
    at: layout.sheet,
    header: { ...layout, columns: columnsWith(headers, layout.roles) },
    remembered: false,
  };
  const rememberedRoles = (other: string) => (other === key ? layout.roles : null);
  const others = workbook.sheets.flatMap((other, at): Found[] => {
    if (at === layout.sheet || layout.top < 0) return [];
    const header = rememberedHeader(topOf(other), { rememberedRoles });
    return header ? [{ sheet: other, at, header, remembered: false }] : [];
  });
  return [first, ...others];
}

/** The header, wherever it stands, whose columns somebody chose for an earlier file. */
export function rememberedHeader<R extends string = ColumnRole>(
  texts: string[][],
  { rememberedRoles }: { rememberedRoles?: (key: string) => (R | null)[] | null },
): Header<R> | null {
  if (!rememberedRoles) return null;
  for (let top = 0; top < Math.min(texts.length, headerDepth); top++) {
    for (const lines of [1, 2] as const) {
      const headers = headersAt(texts, { top, lines });
      const roles = headers.length > 1 ? rememberedRoles(headerKey(headers)) : null;
      if (roles) return { top, lines, columns: columnsWith(headers, roles) };
    }
  }
  return null;
}

/** "Status" may be that of a marriage. Then it holds none of the words for being alive, dead or gone. */
function withoutMarriage(sheet: Sheet, header: Header): Header {
  const column = header.columns.find(
    ({ role, header: text }) => role === "vitalStatus" && /^status$/i.test(text),
  );
  if (!column) return header;
  const below = sheet.rows.slice(header.top + header.lines, header.top + header.lines + 200);
  const values = below.flatMap((cells) =>
    isBlank(cells[column.index]) ? [] : (cells[column.index]?.text ?? []),
  );
  const known = values.filter((text) => codeKey(text) in vitalStatusCodes);
  if (values.length === 0 || known.length * 2 >= values.length) return header;
  return { ...header, columns: header.columns.map((one) => (one === column ? { ...one, role: null } : one)) };
}

export function keyOf<R extends string>({ header }: { header: Header<R> }): string {
  return headerKey(header.columns.map(({ header: text }) => text));
}

/** The rows in which a header is looked for. */
export function topOf(sheet: Sheet): string[][] {
  return sheet.rows.slice(0, headerDepth + 2).map((cells) => cells.map(({ text }) => text));
}
