import type { Day } from "@/lib/platform/dates";
import type { Translator } from "@/lib/platform/i18n/translator";

/** What an event moved in a scheme's cash box: above zero came in. */
export type CashMove = {
  day: Day;
  kind: string;
  note: string;
  /** Whose money it was; empty for a sale. */
  savers: number;
  saver: string | null;
  rupiah: number;
};

export type CashLine = Omit<CashMove, "rupiah"> & {
  number: number;
  came: number;
  went: number;
  /** What was in the box after it. */
  balance: number;
};

export type CashBook = { opening: number; lines: CashLine[]; came: number; went: number; closing: number };

/** A month's moves in their order as a cash book writes them, numbered, with what was left after each. */
export function keepCashBook(opening: number, moves: readonly CashMove[]): CashBook {
  const book: CashBook = { opening, lines: [], came: 0, went: 0, closing: opening };
  for (const { rupiah, ...move } of moves) {
    const came = Math.max(0, rupiah);
    const went = Math.max(0, -rupiah);
    book.came += came;
    book.went += went;
    book.closing += rupiah;
    book.lines.push({ ...move, number: book.lines.length + 1, came, went, balance: book.closing });
  }
  return book;
}

/** What a line is about, in the words of the catalogue: what happened, whose money it was, and what was noted. */
export function describeLine(
  { kind, note, saver, savers }: Pick<CashMove, "kind" | "note" | "saver" | "savers">,
  t: Translator,
  wordMonth: (month: string) => string,
): string {
  const isRun = kind === "CONTRIBUTION";
  const what = t(`kind.${kind}`, { month: isRun ? wordMonth(note) : "" });
  const who = savers === 1 ? saver : savers > 1 ? t("savers", { count: savers }) : null;
  const said = [what, who].filter(Boolean).join(", ");
  return note && !isRun ? `${said}: ${note}` : said;
}
