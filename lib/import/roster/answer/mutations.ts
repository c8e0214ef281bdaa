import { listStatuses } from "@/lib/membership/exchange/queries";
import { canExchange } from "@/lib/membership/policy";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { auditImport } from "../../mutations";
import { canImport } from "../../policy";
import { openMember } from "../queries";

export type Answered = { fileName: string; rows: { hash: string; status: string }[] };

/**
 * For each hash of a file whether we have somebody with an active or an ended membership: no name, no number, in the
 * file's order and on record.
 */
export function answerInquiry(
  actor: Actor,
  input: { importId: string },
): Promise<Result<Answered, "NOT_ALLOWED" | "IMPORT_UNKNOWN" | "ROWS_CLEARED" | "NO_HASHES">> {
  return asActor(
    actor,
    async (tx) => {
      if (!canImport(actor) || !canExchange(actor)) return refuse("NOT_ALLOWED");
      const found = await tx.import.findFirst({
        where: { id: input.importId, kind: "MEMBERS" },
        include: { village: true },
      });
      if (!found) return refuse("IMPORT_UNKNOWN");
      if (found.clearedAt) return refuse("ROWS_CLEARED");
      const stored = await tx.importRow.findMany({
        where: { importId: found.id, verdict: { notIn: ["REFUSED", "DUPLICATE"] } },
        select: { number: true, cipher: true, matchId: true },
        orderBy: { number: "asc" },
      });
      const statusOf = await listStatuses(
        tx,
        stored.flatMap(({ matchId }) => matchId ?? []),
      );
      const rows = stored.flatMap((row) => {
        const { hash } = openMember(found.id, row);
        return hash ? [{ hash, status: statusOf(row.matchId) }] : [];
      });
      if (rows.length === 0) return refuse("NO_HASHES");
      await auditImport(tx, actor, "answerInquiry", found, { rows: rows.length });
      return ok({ fileName: found.fileName, rows });
    },
    120,
  );
}
