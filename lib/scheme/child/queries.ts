import { monthOf, today } from "@/lib/platform/dates";
import type { Tx } from "@/lib/platform/db/door";
import { coversMonth, newestOf } from "../rules";

export type Job = {
  accountId: string;
  name: string;
  employer: string;
  rupiah: number;
  fromMonth: string;
  untilMonth: string | null;
  running: boolean;
};

/** What was agreed last with each child with a job, by the child's name. */
export async function readJobs(tx: Tx, schemeId: string): Promise<Job[]> {
  const rows = await tx.childJob.findMany({
    where: { schemeId },
    include: { account: { select: { name: true } } },
    orderBy: [{ account: { name: "asc" } }, { id: "asc" }],
  });
  const month = monthOf(today());
  return [...new Set(rows.map(({ accountId }) => accountId))].flatMap((accountId) => {
    const dated = rows
      .filter((row) => row.accountId === accountId)
      .map((row) => ({ ...row, from: row.fromMonth }));
    const agreed = newestOf(dated, month) ?? dated[0];
    if (!agreed) return [];
    const { employer, rupiah, fromMonth, untilMonth, account } = agreed;
    const running = coversMonth(agreed, month);
    return [{ accountId, name: account.name, employer, rupiah, fromMonth, untilMonth, running }];
  });
}
