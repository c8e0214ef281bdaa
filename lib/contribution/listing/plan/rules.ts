import { addMonths } from "@/lib/platform/dates";
import { idOf } from "@/lib/platform/id";
import type { Refusal, Result } from "@/lib/platform/result";
import { type Facts, type ReceiptRow, receiptJudge } from "../../receipt/judge/rules";
import { ownMoney, publicFunds, sponsored } from "../../schema";
import type { Month } from "../../tariff/rules";
import type { Funding } from "../../tariff/schema";
import type { Listed, ListingInput, Note, Step } from "../schema";

export type Source = Pick<
  ListingInput,
  "day" | "funding" | "payer" | "legalReference" | "fundedUntil" | "paymentCode"
>;

/** A row with whom it is about, or why nobody can be told. */
export type Asked = {
  listed: Listed;
  who: Result<{ id: string; startMonth: Month; kpj: string | null }> | null;
};

export type Plan = { steps: Step[]; receipts: ReceiptRow[] };

/**
 * What a list of paid months would book: a receipt for each row that has a month not yet on record, and those months
 * alone. The same list again books nothing; a receipt's id is always the same for the same months paid the same way.
 */
export function planListing(asked: readonly Asked[], facts: Facts, source: Source): Plan {
  const { judge, dueOf } = receiptJudge(facts);
  const receipts: ReceiptRow[] = [];
  /** Months that an earlier row has, by membership and month. */
  const taken = new Map<string, number>();

  const steps = asked.map(({ listed, who }): Step => {
    const { row, errors, warnings } = listed;
    const step: Step = {
      row,
      name: listed.name,
      membershipId: null,
      verdict: "REFUSED",
      asked: listed.months,
      months: [],
      paid: [],
      rupiah: 0,
      errors: [...errors],
      warnings: [...warnings],
    };
    const refused = (note: Note): Step => ({ ...step, errors: [...errors, note] });
    if (errors.length > 0 || !who) return step;
    if (!who.ok) return refused({ code: who.code });
    const payer = facts.payers.get(who.value.id);
    if (!payer) return refused({ code: "NOT_HERE" });
    step.membershipId = payer.id;
    step.name = payer.name;
    if (listed.name && !sharesWord(listed.name, payer.name))
      step.warnings.push({ code: "NAME_DIFFERS", params: { listed: listed.name, name: payer.name } });
    if (listed.kpj && who.value.kpj && listed.kpj !== who.value.kpj)
      step.warnings.push({ code: "KPJ_DIFFERS" });
    const months = listed.until ? monthsUntil(who.value.startMonth, facts, listed.until) : listed.months;
    step.asked = months;
    const isPaid = (month: Month) => facts.paid.get(payer.id)?.has(month) ?? false;
    step.paid = months.filter(isPaid);
    const before = months.filter((month) => !isPaid(month) && taken.has(`${payer.id} ${month}`));
    const [again] = before;
    if (again) step.warnings.push({ code: "TWICE", params: { row: taken.get(`${payer.id} ${again}`) ?? 0 } });
    const open = months.filter((month) => !isPaid(month) && !before.includes(month));
    if (open.length === 0) {
      if (months.length === 0)
        step.warnings.push({ code: "BEFORE_BOOK_PAID", params: { from: facts.bookFrom } });
      return { ...step, verdict: "KNOWN" };
    }
    const funding = listed.funding ?? source.funding;
    const unsourced = unsourcedBy(funding, source, open);
    if (unsourced) return refused(unsourced);
    const receipt = receiptOf(listed, payer, open, funding, source, facts);
    const judged = judge(receipt);
    if (!judged.ok) return refused(noteOf(judged));
    const rupiah = judged.value.lines.reduce((sum, { due }) => sum + due.rupiah, 0);
    const dues = months.map((month) => dueOf(payer, funding, month));
    const expected = dues.reduce((sum, due) => sum + (due.ok ? due.value.rupiah : Number.NaN), 0);
    const last = dues.at(-1);
    const isMonthly = listed.until !== null && last?.ok && last.value.rupiah === listed.amount;
    if (listed.amount !== null && !Number.isNaN(expected) && listed.amount !== expected && !isMonthly)
      step.warnings.push({ code: "AMOUNT_DIFFERS", params: { listed: listed.amount, expected } });
    for (const month of open) taken.set(`${payer.id} ${month}`, row);
    receipts.push(receipt);
    return { ...step, verdict: "BOOK", months: open, rupiah };
  });
  return { steps, receipts };
}

/** From the first month that can be owed to the one that was paid last; further ahead than may be is that one alone. */
function monthsUntil(startMonth: Month, { bookFrom, limits }: Facts, until: Month): Month[] {
  if (until < startMonth || until > addMonths(limits.thisMonth, limits.monthsAhead)) return [until];
  const months: Month[] = [];
  for (let month = startMonth > bookFrom ? startMonth : bookFrom; month <= until; month = addMonths(month, 1))
    months.push(month);
  return months;
}

/** What must be said once for all before money of this kind can be booked; null when it is. */
function unsourcedBy(funding: Funding, source: Source, months: Month[]): Note | null {
  if (publicFunds.has(funding) && !source.legalReference) return { code: "DECISION_MISSING" };
  if (!sponsored.has(funding))
    return ownMoney.has(funding) || source.payer ? null : { code: "PAYER_MISSING" };
  if (!source.payer) return { code: "PAYER_MISSING" };
  if (!source.fundedUntil) return { code: "END_MISSING" };
  return months.some((month) => month > (source.fundedUntil ?? "")) ? { code: "END_BEFORE_MONTH" } : null;
}

function receiptOf(
  listed: Listed,
  payer: { id: string; name: string },
  months: Month[],
  funding: Funding,
  source: Source,
  { turns }: Facts,
): ReceiptRow {
  const isOwn = ownMoney.has(funding);
  const isSaid = funding === source.funding;
  const day = listed.day ?? source.day;
  const paymentCode = listed.code ?? source.paymentCode ?? null;
  // A month that was taken back may be paid by the same list again, under another id.
  const turn = (month: Month) => `${month}.${turns.get(payer.id)?.get(month)?.reversed ?? 0}`;
  return {
    id: idOf([...months.map(turn), day, paymentCode ?? ""].join(" "), payer.id),
    day,
    funding,
    payer: (isOwn && !isSaid ? null : source.payer) ?? payer.name,
    legalReference: isSaid || !isOwn ? (source.legalReference ?? null) : null,
    fundedUntil: isSaid || !isOwn ? (source.fundedUntil ?? null) : null,
    paymentCode,
    lines: months.map((month) => ({ membershipId: payer.id, month })),
  };
}

function noteOf({ code, params }: Refusal): Note {
  return { code, ...(params && { params }) };
}

/** Whether two spellings of a name can be one person's: they share a word or the beginning of one. */
function sharesWord(a: string, b: string): boolean {
  const words = (name: string) =>
    name
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 2);
  const [ours, theirs] = [words(a), words(b)];
  if (ours.length === 0 || theirs.length === 0) return true;
  return ours.some((one) => theirs.some((other) => one.slice(0, 4) === other.slice(0, 4)));
}
