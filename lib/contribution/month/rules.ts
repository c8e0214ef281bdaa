import { addMonths } from "@/lib/platform/dates";
import type { Month } from "../tariff/rules";

/** When a membership can have contributions at all. */
export type Payable = {
  startMonth: Month;
  /** The last month of cover; null while it runs. */
  endMonth: Month | null;
  endReason: string | null;
  alive: boolean;
};

export type Asked = {
  bookFrom: Month;
  thisMonth: Month;
  /** How many months ahead of this one may be paid. */
  monthsAhead: number;
  /** Months already paid, those asked for before this one among them. */
  paid: ReadonlySet<Month>;
};

export type MonthRefusal =
  | "BEFORE_START"
  | "BEFORE_BOOK"
  | "AFTER_DEATH"
  | "AFTER_END"
  | "MONTH_PAID"
  | "MONTH_TOO_FAR"
  | "MONTH_SKIPPED";

/**
 * Why a month cannot be paid for; null when it can. What lies ahead is paid in order, so that nobody seems covered
 * over a month that was left out.
 */
export function judgeMonth(membership: Payable, month: Month, asked: Asked): MonthRefusal | null {
  const { startMonth, endMonth, endReason, alive } = membership;
  const { bookFrom, thisMonth, monthsAhead, paid } = asked;
  if (month < startMonth) return "BEFORE_START";
  if (month < bookFrom) return "BEFORE_BOOK";
  if (endMonth === null && !alive) return "AFTER_DEATH";
  if (endMonth !== null && month > endMonth)
    return endReason === "DECEASED" || !alive ? "AFTER_DEATH" : "AFTER_END";
  if (paid.has(month)) return "MONTH_PAID";
  if (month <= thisMonth) return null;
  if (month > addMonths(thisMonth, monthsAhead)) return "MONTH_TOO_FAR";
  const before = addMonths(month, -1);
  return before < startMonth || before < bookFrom || paid.has(before) ? null : "MONTH_SKIPPED";
}

/**
 * The first month to be paid next: after the latest paid one, or the present month when more is in arrears than is
 * ever charged (who lapsed comes back without paying what was missed).
 */
export function firstOwed(membership: Payable, asked: Asked, arrearsMonths: number): Month {
  const latest = [...asked.paid].sort().at(-1);
  const begun = [membership.startMonth, asked.bookFrom, latest ? addMonths(latest, 1) : ""]
    .sort()
    .at(-1) as Month;
  return begun < addMonths(asked.thisMonth, -arrearsMonths - 1) ? asked.thisMonth : begun;
}

/** So many months from one on that can be paid, those already paid left out; fewer where one cannot be. */
export function payableMonths(membership: Payable, asked: Asked, from: Month, count: number): Month[] {
  const paid = new Set(asked.paid);
  const months: Month[] = [];
  for (let month = from; months.length < count; month = addMonths(month, 1)) {
    const refusal = judgeMonth(membership, month, { ...asked, paid });
    if (refusal === "MONTH_PAID") continue;
    if (refusal) break;
    months.push(month);
    paid.add(month);
  }
  return months;
}
