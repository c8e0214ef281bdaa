import type { Day } from "@/lib/platform/dates";
import { formatDay, formatMonth, formatNumber, formatRupiah, formatShortDay } from "@/lib/platform/format";
import type { Translator } from "@/lib/platform/i18n/translator";
import type { Made } from "@/lib/platform/made";
import type { Letter } from "@/lib/platform/pdf/letter";
import type { Paper } from "@/lib/platform/pdf/paper";
import { inWords } from "@/lib/platform/terbilang";
import { letterheadOf } from "@/lib/region/head/rules";
import type { CashBookPage } from "../queries";
import { describeLine } from "../rules";

const blank = "……………………";

/** A month's cash book as offices write it, Indonesian whatever the screen speaks, for treasurer and head to sign. */
export function cashBookLetter(
  { village, scheme, month, isOver, book, stock, savers, head }: CashBookPage,
  t: Translator,
  { paper, day, made }: { paper: Paper; day: Day; made: Made },
): Letter {
  const money = (value: number) => (value === 0 ? "" : formatNumber(value));
  const title = `${t("title").toUpperCase()} ${scheme.name.toUpperCase()}`;
  const until = isOver ? "" : `, sampai ${formatDay(day)}`;
  return {
    paper,
    letterhead: { lines: letterheadOf(village) },
    parts: [
      { kind: "centred", strong: true, lines: [title] },
      { kind: "centred", lines: [`Bulan ${formatMonth(month)}${until}`] },
      {
        kind: "table",
        columns: [
          { header: t("number"), width: 20, align: "right" },
          { header: t("day"), width: 58 },
          { header: t("about"), width: "*" },
          { header: `${t("came")} (Rp)`, width: 58, align: "right" },
          { header: `${t("went")} (Rp)`, width: 58, align: "right" },
          { header: `${t("balance")} (Rp)`, width: 60, align: "right" },
        ],
        rows: [
          ["", "", t("opening"), "", "", formatNumber(book.opening)],
          ...book.lines.map((line) => [
            String(line.number),
            formatShortDay(line.day),
            describeLine(line, t, (one) => formatMonth(one)),
            money(line.came),
            money(line.went),
            formatNumber(line.balance),
          ]),
        ],
        foot: [
          ["", "", t("moved"), formatNumber(book.came), formatNumber(book.went), ""],
          ["", "", t("closing"), "", "", formatNumber(book.closing)],
        ],
      },
      {
        kind: "facts",
        rows: [
          [t("closing"), `${formatRupiah(book.closing)} (${inWords(book.closing)} rupiah)`],
          [t("stock"), `${formatRupiah(stock)}, ${t("stockHint")}`],
          [t("owed"), formatRupiah(savers)],
        ],
      },
      {
        kind: "signatures",
        groups: [
          {
            signatures: [
              { above: [t("known"), head.office], name: head.name ?? blank },
              { above: [`${village.name}, ${formatDay(day)}`, t("treasurer")], name: scheme.treasurer },
            ],
          },
        ],
      },
    ],
    foot: `${t("bookOf", { scheme: scheme.name })}, ${formatMonth(month)}`,
    pages: "hal {page} dari {pages}",
    made,
  };
}
