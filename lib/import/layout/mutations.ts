import { missingRosterColumn, type RosterRole } from "@/lib/membership/roster/column/rules";
import { decrypt } from "@/lib/platform/crypto/cipher";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import type { Village } from "@/lib/region/queries";
import type { ColumnRole } from "@/lib/resident/sheet/columns";
import { missingColumn } from "@/lib/resident/sheet/header/rules";
import type { Sketch } from "@/lib/resident/sheet/sketch/rules";
import { auditImport } from "../mutations";
import { canImport } from "../policy";
import { lockImport } from "../queries";
import { canBeMapped } from "../rules";
import { layoutKey, sketchPlace } from "./queries";
import { type LayoutInput, layout as residentLayout, rosterLayout } from "./schema";

type ChoiceRefusal =
  | "NOT_ALLOWED"
  | "IMPORT_UNKNOWN"
  | "IMPORT_NOT_READY"
  | "SHEET_GONE"
  | "NAME_COLUMN_MISSING"
  | "NIK_COLUMN_MISSING"
  | "MEMBER_COLUMN_MISSING";

/**
 * Says what the columns of an import's file are. It is then checked anew with them, and once that finds people the
 * village's next file with the same header is read so without asking.
 */
export function chooseLayout(
  actor: Actor,
  { importId, layout }: LayoutInput,
): Promise<Result<{ id: string }, ChoiceRefusal>> {
  return asActor(actor, async (tx) => {
    if (!canImport(actor)) return refuse("NOT_ALLOWED");
    const found = await lockImport(tx, importId);
    if (!found) return refuse("IMPORT_UNKNOWN");
    if (!canBeMapped(found) || !found.sketchCipher) return refuse("IMPORT_NOT_READY");
    const sketches = JSON.parse(decrypt(found.sketchCipher, sketchPlace(importId))) as Sketch[];
    const sketch = sketches.find(({ at }) => at === layout.sheet);
    if (!sketch || layout.top >= sketch.rows.length) return refuse("SHEET_GONE");
    const wrong = found.kind === "MEMBERS" ? judgeRoster(layout) : judgeResidents(layout);
    if (wrong) return refuse(wrong);
    await tx.importRow.deleteMany({ where: { importId } });
    await tx.import.updateMany({
      where: { id: importId },
      data: { state: "UPLOADED", layout, layoutFrom: "CHOSEN", rowsTotal: 0, updatedAt: new Date() },
    });
    const columns = layout.roles.filter((role) => role !== null).length;
    await auditImport(tx, actor, "chooseLayout", found, { columns });
    return ok({ id: importId });
  });
}

function judgeResidents(given: LayoutInput["layout"]) {
  const parsed = residentLayout.safeParse(given).data;
  if (!parsed) return "IMPORT_NOT_READY";
  const missing = missingColumn(parsed.roles.map((role) => ({ role })));
  return missing && (missing === "nama" ? "NAME_COLUMN_MISSING" : "NIK_COLUMN_MISSING");
}

function judgeRoster(given: LayoutInput["layout"]) {
  const parsed = rosterLayout.safeParse(given).data;
  if (!parsed) return "IMPORT_NOT_READY";
  return missingRosterColumn(parsed.roles.map((role) => ({ role }))) && "MEMBER_COLUMN_MISSING";
}

/** Keeps what a village's columns are for its next file with this header; a later choice takes the place of an earlier. */
export async function rememberRoles(
  tx: Tx,
  village: Village,
  header: string,
  roles: (ColumnRole | RosterRole | null)[],
): Promise<void> {
  const key = Uint8Array.from(layoutKey(header));
  await tx.sheetLayout.upsert({
    where: { villageId_key: { villageId: village.id, key } },
    create: { regencyId: village.regencyId, villageId: village.id, key, roles },
    update: { roles, chosenAt: new Date() },
  });
}
