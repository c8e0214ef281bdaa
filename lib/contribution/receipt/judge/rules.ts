import type { Day } from "@/lib/platform/dates";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { basisOf, type Due, dueReckoner, saidFor } from "../../due/rules";
import type { Limits, Payer, Turns } from "../../month/queries";
import { judgeMonth, type MonthRefusal } from "../../month/rules";
import type { Month, Tariffs } from "../../tariff/rules";
import type { Funding } from "../../tariff/schema";

export type ReceiptRow = {
  id: string;
  /** When it was paid; not in the future. */
  day: Day;
  funding: Funding;
  payer: string;
  legalReference?: string | null;
  fundedUntil?: Month | null;
  paymentCode?: string | null;
  lines: { membershipId: string; month: Month }[];
};

export type LineRefusal = MonthRefusal | "MEMBERSHIP_UNKNOWN" | "WAGE_UNKNOWN" | "TARIFF_UNKNOWN";
export type RowRefusal = LineRefusal | "DAY_IN_FUTURE";

export type JudgedLine = { membershipId: string; turn: number; due: Due };
export type Judged = { row: ReceiptRow; lines: JudgedLine[] };

/** Everything that receipts of these memberships are judged by. */
export type Facts = {
  today: Day;
  bookFrom: Month;
  limits: Limits;
  officialsWage: number | null;
  tariffs: Tariffs;
  payers: ReadonlyMap<string, Payer>;
  turns: ReadonlyMap<string, ReadonlyMap<Month, Turns>>;
  /** The months that stand as paid. */
  paid: ReadonlyMap<string, ReadonlySet<Month>>;
};

/**
 * How receipts are judged, one after the other and each as a whole: what an earlier one pays is paid for those after
 * it. `dueOf` says what a month costs a membership, whether or not it can be paid.
 */
export function receiptJudge(facts: Facts) {
  const { payers, turns, limits, bookFrom, officialsWage } = facts;
  const dueFor = dueReckoner(facts.tariffs);
  const paid = new Map([...facts.paid].map(([id, months]) => [id, new Set(months)]));

  function dueOf(
    payer: Payer,
    funding: Funding,
    month: Month,
  ): Result<Due, "WAGE_UNKNOWN" | "TARIFF_UNKNOWN"> {
    const basis = basisOf(payer, saidFor(payer.bases, month), officialsWage);
    if (!basis) return refuse("WAGE_UNKNOWN", { name: payer.name, month });
    const due = dueFor(basis, funding, month);
    if (!due) return refuse("TARIFF_UNKNOWN", { name: payer.name, month });
    // A wage so small that nothing comes of it was meant otherwise.
    return due.normal > 0 ? ok(due) : refuse("WAGE_UNKNOWN", { name: payer.name, month });
  }

  function judgeLine(line: ReceiptRow["lines"][number], funding: Funding): Result<JudgedLine, LineRefusal> {
    const { membershipId, month } = line;
    const payer = payers.get(membershipId);
    const months = paid.get(membershipId);
    if (!payer || !months) return refuse("MEMBERSHIP_UNKNOWN");
    const refusal = judgeMonth(payer, month, { ...limits, bookFrom, paid: months });
    if (refusal) return refuse(refusal, { name: payer.name, month, from: bookFrom });
    const due = dueOf(payer, funding, month);
    if (!due.ok) return due;
    months.add(month);
    return ok({ membershipId, turn: turns.get(membershipId)?.get(month)?.reversed ?? 0, due: due.value });
  }

  function judge(row: ReceiptRow): Result<Judged, RowRefusal> {
    if (row.day > facts.today) return refuse("DAY_IN_FUTURE", undefined, "day");
    const lines: JudgedLine[] = [];
    for (const line of [...row.lines].sort((a, b) => (a.month < b.month ? -1 : 1))) {
      const judged = judgeLine(line, row.funding);
      if (!judged.ok) {
        for (const { membershipId, due } of lines) paid.get(membershipId)?.delete(due.month);
        return judged;
      }
      lines.push(judged.value);
    }
    return ok({ row, lines });
  }

  return { judge, dueOf };
}
