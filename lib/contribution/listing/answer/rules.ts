import { formatMonth, formatRupiah, type Locale, wordDays } from "@/lib/platform/format";
import type { Month } from "../../tariff/rules";
import type { ListingOutcome } from "../mutations";
import { listingLimits } from "../rules";
import {
  type ListingAnswer,
  type ListingInput,
  type ListingRow,
  type Note,
  type Step,
  verdicts,
} from "../schema";

type Sentences = {
  (key: string, values?: Record<string, string | number>): string;
  has: (key: string) => boolean;
};

/** Words of the catalogue: this page's, refusals of receipts, and what files are refused for. */
export type Words = { t: Sentences; refusals: Sentences; cells: Sentences; locale: Locale };

/** What a list would do, or did, in sentences; what needs a look comes first. */
export function answerOf(words: Words, outcome: ListingOutcome & { input: ListingInput }): ListingAnswer {
  const { t, locale } = words;
  const { steps, saved, leftOut, aside } = outcome;
  const of = (verdict: Step["verdict"]) => steps.filter((step) => step.verdict === verdict);
  const [refused, bookable, known] = [of("REFUSED"), of("BOOK"), of("KNOWN")];
  const rows = linesOf(words, steps, saved !== null);
  const counts = {
    book: bookable.length,
    months: bookable.reduce((sum, { months }) => sum + months.length, 0),
    rupiah: formatRupiah(
      bookable.reduce((sum, { rupiah }) => sum + rupiah, 0),
      locale,
    ),
    known: known.length,
    refused: refused.length,
  };
  const parts = [
    bookable.length > 0 && t("part.BOOK", { ...counts, count: bookable.length }),
    known.length > 0 && t("part.KNOWN", { count: known.length }),
    refused.length > 0 && t("part.REFUSED", { count: refused.length }),
  ].filter((part) => part !== false);
  const standing =
    saved !== null ? "saved" : bookable.length > 0 ? "checked" : refused.length > 0 ? "refused" : "known";
  const doubtful = bookable.filter(({ warnings }) => warnings.length > 0).length;
  const notes = [
    doubtful > 0 && t(saved === null ? "doubtful" : "doubtfulSaved", { count: doubtful }),
    leftOut.length > 0 && t("leftOut", { columns: leftOut.slice(0, 12).join(", ") }),
    aside > 0 && t("aside", { count: aside }),
    rows.length > listingLimits.shown && t("shown", { shown: listingLimits.shown, rows: rows.length }),
  ];
  return {
    status: saved === null ? "checked" : "done",
    text: outcome.text,
    values: valuesOf(outcome.input),
    heading: t(`heading.${standing}`),
    message:
      saved === null ? t("checked", { rows: steps.length, parts: parts.join(", ") }) : t("saved", counts),
    notes: notes.filter((note) => note !== false),
    bookable: saved === null ? bookable.length : 0,
    refused: refused.length,
    rows: rows.slice(0, listingLimits.shown),
  };
}

/** The fields beside the list as they were typed. */
function valuesOf({ funding, payer, legalReference, fundedUntil, day, paymentCode }: ListingInput) {
  const typed = { funding, payer, legalReference, fundedUntil, day, paymentCode };
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value ?? ""]));
}

function linesOf(words: Words, steps: readonly Step[], isSaved: boolean): ListingRow[] {
  const { t, locale } = words;
  // What is refused stays in the order of the file; of the others, whatever is doubtful comes first.
  const order = ({ verdict, warnings }: Step) =>
    verdicts.indexOf(verdict) * 2 - Number(verdict !== "REFUSED" && warnings.length > 0);
  let line = 1;
  const numbered = steps.map((step) => {
    const stays = !isSaved || step.verdict === "REFUSED";
    if (stays) line++;
    return { step, row: stays ? line : null };
  });
  return numbered
    .sort((a, b) => order(a.step) - order(b.step))
    .map(({ step, row }) => ({
      row,
      membershipId: step.membershipId,
      name: step.name ?? t("noName"),
      months: monthsIn(words, step.verdict === "BOOK" ? step.months : step.asked),
      rupiah: step.verdict === "BOOK" ? formatRupiah(step.rupiah, locale) : "",
      verdict: step.verdict,
      isDoubtful: step.warnings.length > 0,
      word: t(`verdict.${isSaved && step.verdict === "BOOK" ? "BOOKED" : step.verdict}`),
      sentences: [
        ...step.errors.map((note) => sentenceOf(words, note)),
        ...step.warnings.map((note) => sentenceOf(words, note)),
        ...(step.verdict === "BOOK" && step.paid.length > 0
          ? [t("partlyPaid", { months: monthsIn(words, step.paid) })]
          : []),
      ],
    }));
}

/** "Mei 2026", "Januari 2026 sampai Maret 2026", and those apart one by one. */
function monthsIn({ t, locale }: Words, months: readonly Month[]): string {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return "";
  if (months.length === 1) return formatMonth(first, locale);
  const span =
    (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
    Number(last.slice(5)) -
    Number(first.slice(5)) +
    1;
  return span === months.length
    ? t("range", { from: formatMonth(first, locale), to: formatMonth(last, locale) })
    : months.map((month) => formatMonth(month, locale)).join(", ");
}

function sentenceOf({ t, refusals, cells, locale }: Words, { code, params = {} }: Note): string {
  const values = wordDays(params, locale);
  if (t.has(`reason.${code}`)) return t(`reason.${code}`, values);
  return refusals.has(code) ? refusals(code, values) : cells(code, values);
}
