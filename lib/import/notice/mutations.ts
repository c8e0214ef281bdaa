import { tell } from "@/lib/notification/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import type { Tx } from "@/lib/platform/db/door";
import { auditImport } from "../mutations";
import type { ImportRecord } from "../queries";

/** What the end of a commit is for either kind of list, in its last transaction: on record, and told. */
export async function finishImport(tx: Tx, actor: Actor, found: ImportRecord, rows: number): Promise<void> {
  await auditImport(tx, actor, "finishImport", found, { rows });
  await tellImport(tx, actor, "IMPORT_DONE", found, rows);
}

/** Tells whoever uploaded a file that nothing of it can be read, if so. */
export async function tellIfRefused(tx: Tx, actor: Actor, importId: string): Promise<void> {
  const found = await tx.import.findFirst({ where: { id: importId, state: "REFUSED" } });
  if (found) await tellImport(tx, actor, "IMPORT_FAILED", found, 0);
}

type Told = Pick<ImportRecord, "id" | "villageId">;

async function tellImport(
  tx: Tx,
  actor: Actor,
  kind: "IMPORT_DONE" | "IMPORT_FAILED",
  { id, villageId }: Told,
  count: number,
) {
  const village = await tx.village.findUnique({ where: { id: villageId }, include: { district: true } });
  const params = { village: village?.name ?? "", district: village?.district.name ?? "", count };
  await tell(tx, actor, { kind, path: `/imports/${id}`, params, key: `${kind}:${id}` });
}
