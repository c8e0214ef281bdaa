import type { Tx } from "@/lib/platform/db/door";

/** How many receipts an approval writes: one for each membership that a saver pays for. */
export async function countReceipts(tx: Tx, runId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (select distinct account_id, membership_id from run_line
      where run_id = ${runId}::uuid and outcome = 'PAYABLE') as paid`;
  return row?.count ?? 0;
}
