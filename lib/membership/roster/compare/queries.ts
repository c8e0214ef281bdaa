import { asDay } from "@/lib/platform/db/day";
import type { Tx } from "@/lib/platform/db/door";
import { openKpj } from "../../export/queries";
import type { Ours } from "./rules";

/** The memberships of these residents that cover today, by resident. */
export async function listOurs(tx: Tx, residentIds: string[]): Promise<Map<string, Ours[]>> {
  const rows = await tx.membership.findMany({
    where: { residentId: { in: residentIds }, endedOn: null },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
  });
  const found = new Map<string, Ours[]>();
  for (const row of rows) {
    const { id, segment, programmes } = row;
    const one = { id, segment, programmes, startsOn: asDay(row.startsOn), kpj: openKpj(row) };
    found.set(row.residentId, [...(found.get(row.residentId) ?? []), one]);
  }
  return found;
}
