import { recordAudit } from "@/lib/audit/mutations";
import { type Day, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import type { Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import type { Village } from "@/lib/region/queries";
import { findBook } from "../book/queries";
import { basisOf, type Due, dueReckoner, saidFor } from "../due/rules";
import {
  paidMonths,
  readLimits,
  readOfficialsWage,
  readPayers,
  readTurns,
  type Turns,
} from "../month/queries";
import { judgeMonth, type MonthRefusal } from "../month/rules";
import { readTariffs } from "../tariff/queries";
import type { Month } from "../tariff/rules";
import type { Funding } from "../tariff/schema";

export type ReceiptRow = {
  id: string;
  /** When it was paid; not in the future. */
  day: Day;
  funding: Funding;
  payer: string;
  legalReference?: string | null;
  fundedUntil?: Month | null;
  paymentCode?: string | null;
  schemeId?: string | null;
  runId?: string | null;
  lines: { membershipId: string; month: Month }[];
};

export type BookedReceipt = { id: string; number: number; year: number; rupiah: number };
export type LineRefusal = MonthRefusal | "MEMBERSHIP_UNKNOWN" | "WAGE_UNKNOWN" | "TARIFF_UNKNOWN";
export type ReceiptRefusal = LineRefusal | "BOOK_CLOSED" | "DAY_IN_FUTURE";

type Line = { membershipId: string; turn: number; due: Due };
type Judged = { row: ReceiptRow; lines: Line[] };

/**
 * Writes down contributions that were paid, a receipt a row, all of one village whose lock the caller holds. Each row
 * is judged as a whole and in order; only the accepted ones are written, numbered in that order without gaps. A row
 * whose id is there already is the same one sent again. The caller may record, and recounts.
 */
export async function bookReceipts(
  tx: Tx,
  actor: Actor,
  village: Village,
  rows: ReceiptRow[],
): Promise<Result<BookedReceipt, ReceiptRefusal>[]> {
  const book = await findBook(tx, village.id);
  if (!book) return rows.map(() => refuse("BOOK_CLOSED"));
  const sent = new Map((await findSent(tx, village, rows)).map((one) => [one.id, one]));
  const judge = await judgeWith(tx, village, rows, book.fromMonth);
  const judged = rows.map((row) => (sent.has(row.id) ? null : judge(row)));
  const accepted = judged.flatMap((one) => (one?.ok ? [one.value] : []));
  const written = new Map((await writeReceipts(tx, actor, village, accepted)).map((one) => [one.id, one]));
  return rows.map((row, at) => {
    const answer = judged[at];
    if (answer && !answer.ok) return answer;
    return ok((sent.get(row.id) ?? written.get(row.id)) as BookedReceipt);
  });
}

function findSent(tx: Tx, village: Village, rows: ReceiptRow[]): Promise<BookedReceipt[]> {
  return tx.$queryRaw<BookedReceipt[]>`
    select id::text, number, year, rupiah from receipt
    where village_id = ${village.id} and id = any(${rows.map(({ id }) => id)}::uuid[])`;
}

/** How rows are judged, one after the other: what an earlier row pays is paid for those after it. */
async function judgeWith(tx: Tx, village: Village, rows: ReceiptRow[], bookFrom: Month) {
  const ids = [...new Set(rows.flatMap(({ lines }) => lines.map(({ membershipId }) => membershipId)))];
  const payers = await readPayers(tx, village.id, ids);
  const turns = await readTurns(tx, ids);
  const officialsWage = await readOfficialsWage(tx, village.id);
  const limits = await readLimits(tx);
  const dueFor = dueReckoner(await readTariffs(tx));
  const paid = new Map(ids.map((id) => [id, paidMonths(turns.get(id))]));

  function judgeLine(line: ReceiptRow["lines"][number], funding: Funding): Result<Line, LineRefusal> {
    const { membershipId, month } = line;
    const payer = payers.get(membershipId);
    const months = paid.get(membershipId);
    if (!payer || !months) return refuse("MEMBERSHIP_UNKNOWN");
    const who = { name: payer.name, month };
    const refusal = judgeMonth(payer, month, { ...limits, bookFrom, paid: months });
    if (refusal) return refuse(refusal, { ...who, from: bookFrom });
    const basis = basisOf(payer, saidFor(payer.bases, month), officialsWage);
    if (!basis) return refuse("WAGE_UNKNOWN", who);
    const due = dueFor(basis, funding, month);
    if (!due) return refuse("TARIFF_UNKNOWN", who);
    months.add(month);
    return ok({ membershipId, turn: turnOf(turns.get(membershipId)?.get(month)), due });
  }

  return (row: ReceiptRow): Result<Judged, ReceiptRefusal> => {
    if (row.day > today()) return refuse("DAY_IN_FUTURE", undefined, "day");
    const lines: Line[] = [];
    for (const line of [...row.lines].sort((a, b) => (a.month < b.month ? -1 : 1))) {
      const judged = judgeLine(line, row.funding);
      if (!judged.ok) {
        for (const { membershipId, due } of lines) paid.get(membershipId)?.delete(due.month);
        return judged;
      }
      lines.push(judged.value);
    }
    return ok({ row, lines });
  };
}

function turnOf(turns: Turns | undefined): number {
  return turns?.reversed ?? 0;
}

/** How many rows go to the database in one statement. */
const batch = 5_000;

async function writeReceipts(
  tx: Tx,
  actor: Actor,
  village: Village,
  accepted: Judged[],
): Promise<BookedReceipt[]> {
  if (accepted.length === 0) return [];
  const year = Number(today().slice(0, 4));
  const last = await takeNumbers(tx, village, year, accepted.length);
  const receipts = accepted.map(({ row, lines }, at) => ({
    ...row,
    number: last - accepted.length + at + 1,
    rupiah: lines.reduce((sum, { due }) => sum + due.rupiah, 0),
    lines: lines.map(({ membershipId, turn, due }) => ({ id: newId(), membershipId, turn, ...due })),
  }));
  for (let start = 0; start < receipts.length; start += batch)
    await writeBatch(tx, actor, village, year, receipts.slice(start, start + batch));
  await recordAudit(tx, actor, {
    action: "recordContributions",
    subjectType: "village",
    subjectId: village.code,
    village,
    details: {
      receipts: receipts.length,
      months: receipts.reduce((sum, { lines }) => sum + lines.length, 0),
      from: receipts[0]?.number ?? 0,
      to: last,
    },
  });
  return receipts.map(({ id, number, rupiah }) => ({ id, number, year, rupiah }));
}

/** The last of so many numbers of a village's year; they are given out with the transaction or not at all. */
export async function takeNumbers(tx: Tx, village: Village, year: number, count: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    insert into receipt_counter as c (village_id, regency_id, year, last)
    values (${village.id}, ${village.regencyId}, ${year}, ${count})
    on conflict (village_id, year) do update set last = c.last + excluded.last returning last`;
  return row?.last ?? count;
}

type Written = Omit<ReceiptRow, "lines"> & {
  number: number;
  rupiah: number;
  lines: ({ id: string; membershipId: string; turn: number } & Due)[];
};

async function writeBatch(tx: Tx, actor: Actor, village: Village, year: number, receipts: Written[]) {
  const heads = receipts.map(({ lines: _lines, ...head }) => head);
  const lines = receipts.flatMap((receipt) =>
    receipt.lines.map((line) => ({ ...line, receiptId: receipt.id })),
  );
  await tx.$executeRaw`
    insert into receipt (regency_id, id, village_id, year, number, day, funding, payer, scheme_id, run_id,
      legal_reference, funded_until, payment_code, rupiah, by_id, by_name)
    select ${village.regencyId}, id, ${village.id}, ${year}, number, day, funding, payer, "schemeId", "runId",
      "legalReference", "fundedUntil", "paymentCode", rupiah, ${actor.id}::uuid, ${actor.name}
    from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as r(id uuid, number int, day date, funding funding,
      payer text, "schemeId" uuid, "runId" uuid, "legalReference" text, "fundedUntil" text, "paymentCode" text,
      rupiah int)`;
  await tx.$executeRaw`
    insert into contribution (regency_id, id, village_id, receipt_id, membership_id, month, turn, jkk, jkm, jht, jp,
      rupiah, normal, income, tariff_id, ceiling_id, relief_id)
    select ${village.regencyId}, id, ${village.id}, "receiptId", "membershipId", month, turn, jkk, jkm, jht, jp,
      rupiah, normal, income, "tariffId", "ceilingId", "reliefId"
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l(id uuid, "receiptId" uuid, "membershipId" uuid,
      month text, turn int, jkk int, jkm int, jht int, jp int, rupiah int, normal int, income int, "tariffId" uuid,
      "ceilingId" uuid, "reliefId" uuid)`;
}
