import type { Translator } from "@/lib/platform/i18n/translator";
import type { Made } from "@/lib/platform/made";
import { type CellValue, writeXlsx } from "@/lib/platform/spreadsheet/write";
import type { CashBookPage } from "./queries";
import { describeLine } from "./rules";

type Words = { t: Translator; month: (month: string) => string; notes: string[]; made: Made };

/** A month's cash book as a workbook, in the order of the page, with who signs below it. */
export function cashBookWorkbook(page: CashBookPage, { t, month, notes, made }: Words): Promise<Buffer> {
  const { book, scheme, head } = page;
  const money = { type: "number" as const, width: 14 };
  const some = (value: number) => (value === 0 ? null : value);
  const text = (...cells: CellValue[]): CellValue[] => [null, null, ...cells];
  return writeXlsx({
    made,
    sheets: [
      {
        name: t("title"),
        notes: [
          `${t("stock")}: Rp${page.stock}, ${t("stockHint")}`,
          `${t("owed")}: Rp${page.savers}, ${t("owedHint")}`,
          ...notes,
        ],
        columns: [
          { header: t("number"), type: "number", width: 6 },
          { header: t("day"), type: "date", width: 14 },
          { header: t("about"), width: 48 },
          { header: t("came"), ...money },
          { header: t("went"), ...money },
          { header: t("balance"), ...money },
        ],
        rows: [
          text(t("opening"), null, null, book.opening),
          ...book.lines.map((line) => [
            line.number,
            line.day,
            describeLine(line, t, month),
            some(line.came),
            some(line.went),
            line.balance,
          ]),
          text(t("moved"), book.came, book.went, null),
          text(t("closing"), null, null, book.closing),
          text(null, null, null, null),
          text(`${t("treasurer")}: ${scheme.treasurer}`, null, null, null),
          text(`${head.office}: ${head.name ?? ""}`, null, null, null),
        ],
      },
    ],
  });
}
