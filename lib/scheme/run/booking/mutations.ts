import { bookReceipts, type ReceiptRow } from "@/lib/contribution/receipt/mutations";
import type { Day } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import type { Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { postTransactions } from "../../ledger/mutations";
import type { Payment } from "../../ledger/rules";
import type { RunLine } from "../candidate/queries";
import type { LockedRun } from "../mutations";
import { inParts } from "../rules";

/** Each set is counted into the village's months anew, so the sets are large. */
const bookedAtOnce = 10_000;

type Booked = { receipts: number; rupiah: number };

/** A receipt for each membership that a saver pays for, and one transaction of each scheme. */
export async function bookRun(
  tx: Tx,
  actor: Actor,
  run: LockedRun,
  day: Day,
  lines: readonly RunLine[],
): Promise<Result<Booked, "RUN_CHANGED">> {
  const all: Booked = { receipts: 0, rupiah: 0 };
  for (const [schemeId, own] of byKey(lines, (line) => line.schemeId)) {
    const scheme = await tx.scheme.findFirst({ where: { id: schemeId } });
    if (!scheme) return refuse("RUN_CHANGED");
    const names = await readSaverNames(tx, schemeId);
    const payments: Payment[] = [];
    const groups = [...byKey(own, (line) => `${line.accountId} ${line.membershipId}`).values()];
    for (const part of inParts(groups, bookedAtOnce)) {
      const rows = part.map((group): ReceiptRow & { saver: string } => {
        const saver = group[0]?.accountId ?? "";
        const name = names.get(saver);
        return {
          id: newId(),
          saver,
          day,
          funding: scheme.funding,
          payer: name && name !== scheme.name ? `${scheme.name} (${name})` : scheme.name,
          legalReference: scheme.legalReference,
          fundedUntil: scheme.untilMonth,
          schemeId,
          runId: run.id,
          lines: group.map(({ membershipId, month }) => ({ membershipId, month })),
        };
      });
      const booked = await bookReceipts(tx, actor, run.village, rows);
      for (const [at, one] of booked.entries()) {
        if (!one.ok) return refuse("RUN_CHANGED");
        const { id: receiptId, rupiah } = one.value;
        payments.push({ saver: rows[at]?.saver ?? "", rupiah, receiptId });
        all.rupiah += rupiah;
        all.receipts += 1;
      }
    }
    const event = { kind: "CONTRIBUTION", payments } as const;
    const row = { id: newId(), day, note: run.month, runId: run.id, event };
    const posted = await postTransactions(tx, actor, run.village, { id: schemeId }, [row]);
    if (!posted.ok) return refuse("RUN_CHANGED");
  }
  return ok(all);
}

async function readSaverNames(tx: Tx, schemeId: string): Promise<Map<string, string>> {
  const savers = await tx.ledgerAccount.findMany({
    where: { schemeId, kind: "SAVER" },
    select: { id: true, name: true },
  });
  return new Map(savers.map(({ id, name }) => [id, name]));
}

function byKey<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
