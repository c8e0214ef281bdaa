import { monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { findVillage } from "@/lib/region/queries";
import { findBook } from "../book/queries";
import { basisOf, dueOf, saidFor } from "../due/rules";
import { paidMonths, readLimits, readOfficialsWage, readPayers, readTurns } from "../month/queries";
import { firstOwed, payableMonths } from "../month/rules";
import { canSeeContributions } from "../policy";
import { readTariffs } from "../tariff/queries";
import type { Month } from "../tariff/rules";
import { expectedFunding } from "../village/rules";

/** How many months are shown as due next. */
const ahead = 12;

/**
 * One membership's contributions: the months paid with their receipts, the newest first, and the months that can be
 * paid next with what each costs whoever is expected to pay. Null when out of reach.
 */
export async function membershipContributions(actor: Actor, id: string) {
  if (!canSeeContributions(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const found = await tx.membership.findFirst({ where: { id }, include: { village: true } });
    const village = found && (await findVillage(tx, found.village.code));
    const payer = village && (await readPayers(tx, village.id, [id])).get(id);
    if (!payer) return null;
    const book = await findBook(tx, village.id);
    const officialsWage = await readOfficialsWage(tx, village.id);
    const funding = expectedFunding(found.payer);
    const base = saidFor(payer.bases, monthOf(today())) ?? null;
    return {
      village,
      book,
      membership: {
        id,
        residentId: payer.residentId,
        name: payer.name,
        segment: payer.segment,
        sector: payer.sector,
        programmes: payer.programmes,
        payer: found.payer,
      },
      base,
      officialsWage: payer.sector === "VILLAGE_OFFICIAL" ? officialsWage : null,
      funding,
      paid: await readPaid(tx, id),
      next: book ? await readNext(tx, payer, book.fromMonth, officialsWage, funding) : [],
    };
  });
}

async function readPaid(tx: Tx, membershipId: string) {
  const rows = await tx.contribution.findMany({
    where: { membershipId },
    orderBy: [{ month: "desc" }, { receipt: { number: "desc" } }],
    include: { receipt: true },
  });
  const reversed = new Set(rows.map(({ reversesId }) => reversesId));
  return rows.map((row) => ({
    id: row.id,
    month: row.month,
    rupiah: row.rupiah,
    normal: row.normal,
    funding: row.receipt.funding,
    payer: row.receipt.payer,
    day: asDay(row.receipt.day),
    receiptId: row.receiptId,
    number: row.receipt.number,
    year: row.receipt.year,
    reversal: row.reversesId !== null,
    reversed: reversed.has(row.id),
  }));
}

type Payers = Awaited<ReturnType<typeof readPayers>>;

async function readNext(
  tx: Tx,
  payer: Payers extends Map<string, infer P> ? P : never,
  bookFrom: Month,
  officialsWage: number | null,
  funding: ReturnType<typeof expectedFunding>,
) {
  const limits = await readLimits(tx);
  const turns = await readTurns(tx, [payer.id]);
  const asked = { ...limits, bookFrom, paid: paidMonths(turns.get(payer.id)) };
  const tariffs = await readTariffs(tx);
  const from = firstOwed(payer, asked, limits.arrearsMonths);
  return payableMonths(payer, asked, from, ahead).map((month) => {
    const basis = basisOf(payer, saidFor(payer.bases, month), officialsWage);
    return {
      month,
      ahead: month > limits.thisMonth,
      due: basis && dueOf(tariffs, basis, funding, month),
    };
  });
}

export type MembershipContributions = NonNullable<Awaited<ReturnType<typeof membershipContributions>>>;
