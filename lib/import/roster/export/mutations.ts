import type { Actor } from "@/lib/platform/db/actor";
import { readInBatches } from "@/lib/platform/db/batches";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { findVillage, type Village } from "@/lib/region/queries";
import { auditImport } from "../../mutations";
import { canImport } from "../../policy";
import { countGroups, type OursLine, type RosterLine, readLines, readOurs } from "../page/queries";

/** The groups that a file of the comparison has a sheet for, in their order. */
export const exportedGroups = ["BOTH", "DIFFERS", "THEIRS", "OURS"] as const;
export type ExportedGroup = (typeof exportedGroups)[number];

export type Reconciliation = {
  village: Village;
  fileName: string;
  uploadedAt: Date;
  count: number;
  /** Rows of the list, or for OURS members of the village, as they are asked for. */
  rows: (group: Exclude<ExportedGroup, "OURS">) => AsyncIterable<RosterLine>;
  ours: () => AsyncIterable<OursLine>;
};

/** The comparison for a file, on record with its size; numbers masked. */
export function takeReconciliation(
  actor: Actor,
  input: { importId: string },
): Promise<Result<Reconciliation, "NOT_ALLOWED" | "IMPORT_UNKNOWN" | "ROWS_CLEARED">> {
  return asActor(
    actor,
    async (tx) => {
      if (!canImport(actor)) return refuse("NOT_ALLOWED");
      const found = await tx.import.findFirst({
        where: { id: input.importId, kind: "MEMBERS" },
        include: { village: true },
      });
      const village = found && (await findVillage(tx, found.village.code));
      if (!village) return refuse("IMPORT_UNKNOWN");
      if (found.clearedAt) return refuse("ROWS_CLEARED");
      const stored = await tx.importRow.findMany({
        where: { importId: found.id, verdict: { in: ["BOTH", "DIFFERS", "THEIRS"] } },
        select: { number: true, verdict: true },
        orderBy: { number: "asc" },
      });
      const { ours } = await countGroups(tx, village, found);
      const count = stored.length + ours.length;
      await auditImport(tx, actor, "exportReconciliation", found, { rows: count });
      const lines = async (batch: Tx, ids: string[]) => {
        const where = { importId: found.id, number: { in: ids.map(Number) } };
        const read = await readLines(batch, found.id, await batch.importRow.findMany({ where }));
        return read.map((line) => ({ ...line, id: String(line.number) }));
      };
      return ok({
        village,
        fileName: found.fileName,
        uploadedAt: found.createdAt,
        count,
        rows: (group) => {
          const ids = stored.filter(({ verdict }) => verdict === group).map(({ number }) => String(number));
          return readInBatches(actor, ids, lines);
        },
        ours: () => readInBatches(actor, ours, readOurs),
      });
    },
    120,
  );
}
