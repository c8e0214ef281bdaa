import { recordAudit } from "@/lib/audit/mutations";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import type { Tx } from "@/lib/platform/db/door";
import { forgetPlans } from "@/lib/platform/db/plans";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { says } from "@/lib/platform/sent";
import type { Village } from "@/lib/region/queries";
import { findBook } from "../book/queries";
import type { Due } from "../due/rules";
import { readFacts } from "./judge/queries";
import { type Judged, type JudgedLine, type ReceiptRow, type RowRefusal, receiptJudge } from "./judge/rules";

export type BookedReceipt = { id: string; number: number; year: number; rupiah: number };
export type { ReceiptRow } from "./judge/rules";
export type ReceiptRefusal = RowRefusal | "BOOK_CLOSED" | "FORM_SENT";

/**
 * Writes down contributions that were paid, a receipt a row, all of one village whose lock the caller holds. Each row
 * is judged as a whole and in order; only the accepted ones are written, numbered in that order without gaps. A row
 * whose id is there already is the same one sent again, or refused when it says something else. The caller may record,
 * and recounts.
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
  const ids = [...new Set(rows.flatMap(({ lines }) => lines.map(({ membershipId }) => membershipId)))];
  const { judge } = receiptJudge(await readFacts(tx, village, ids, book.fromMonth));
  const judged = rows.map((row) => (sent.has(row.id) ? null : judge(row)));
  const accepted = judged.flatMap((one) => (one?.ok ? [one.value] : []));
  const written = new Map((await writeReceipts(tx, actor, village, accepted)).map((one) => [one.id, one]));
  return rows.map((row, at) => {
    const answer = judged[at];
    if (answer && !answer.ok) return answer;
    const before = sent.get(row.id);
    if (before) return says(before.said, saidBy(row)) ? ok(before.booked) : refuse("FORM_SENT");
    return ok(written.get(row.id) as BookedReceipt);
  });
}

type Sent = { id: string; booked: BookedReceipt; said: ReturnType<typeof saidBy> };

async function findSent(tx: Tx, village: Village, rows: ReceiptRow[]): Promise<Sent[]> {
  const found = await tx.receipt.findMany({
    where: { villageId: village.id, id: { in: rows.map(({ id }) => id) } },
    include: { contributions: { select: { membershipId: true, month: true } } },
  });
  return found.map(({ id, number, year, rupiah, contributions: lines, day, ...said }) => ({
    id,
    booked: { id, number, year, rupiah },
    said: saidBy({ ...said, day: asDay(day), lines }),
  }));
}

function saidBy({ lines, ...row }: Omit<ReceiptRow, "id">) {
  const { day, funding, payer, legalReference, fundedUntil, paymentCode } = row;
  const months = lines.map(({ membershipId, month }) => `${membershipId} ${month}`);
  return { day, funding, payer, legalReference, fundedUntil, paymentCode, months };
}

/** How many rows go to the database in one statement. */
const batch = 10_000;

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
    lines,
  }));
  if (receipts.length > 1) await forgetPlans(tx);
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

type Written = Omit<ReceiptRow, "lines"> & { number: number; rupiah: number; lines: JudgedLine[] };

async function writeBatch(tx: Tx, actor: Actor, village: Village, year: number, receipts: Written[]) {
  const heads = receipts.map(({ lines: _lines, ...head }) => head);
  await tx.$executeRaw`
    insert into receipt (regency_id, id, village_id, year, number, day, funding, payer,
      legal_reference, funded_until, payment_code, rupiah, by_id, by_name)
    select ${village.regencyId}, id, ${village.id}, ${year}, number, day, funding, payer,
      "legalReference", "fundedUntil", "paymentCode", rupiah, ${actor.id}::uuid, ${actor.name}
    from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as r(id uuid, number int, day date, funding funding,
      payer text, "legalReference" text, "fundedUntil" text, "paymentCode" text,
      rupiah int)`;
  const { lines, dues } = foldDues(receipts);
  await tx.$executeRaw`
    insert into contribution (regency_id, id, village_id, receipt_id, membership_id, month, turn, jkk, jkm, jht, jp,
      rupiah, normal, income, tariff_id, ceiling_id, relief_id)
    select ${village.regencyId}, l.id, ${village.id}, l.receipt, l.member, d.month, l.turn, d.jkk, d.jkm, d.jht, d.jp,
      d.rupiah, d.normal, d.income, d."tariffId", d."ceilingId", d."reliefId"
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l(id uuid, receipt uuid, member uuid, turn int, due int)
      join jsonb_to_recordset(${JSON.stringify(dues)}::jsonb) as d(at int, month text, jkk int, jkm int, jht int,
        jp int, rupiah int, normal int, income int, "tariffId" uuid, "ceilingId" uuid, "reliefId" uuid) on d.at = l.due`;
}

/** Thousands owe the same for a month: what they owe goes to the database once. */
function foldDues(receipts: Written[]) {
  const at = new Map<Due, number>();
  const lines = receipts.flatMap((receipt) =>
    receipt.lines.map(({ membershipId, turn, due }) => {
      if (!at.has(due)) at.set(due, at.size);
      return { id: newId(), receipt: receipt.id, member: membershipId, turn, due: at.get(due) };
    }),
  );
  return { lines, dues: [...at].map(([due, index]) => ({ at: index, ...due })) };
}
