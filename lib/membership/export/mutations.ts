import { recordAudit } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { findVillage, type Village } from "@/lib/region/queries";
import { canExportIdentity } from "@/lib/resident/policy";
import { openNik } from "@/lib/resident/queries";
import { canSeeMembers } from "../policy";
import { type MemberRow, readMembers } from "../queries";
import type { MemberFilter } from "../schema";
import { listUnregistered, type UnregisteredFilter, type UnregisteredRow } from "../unregistered/queries";

const everything = 200_000;

export type MemberExport = { village: Village; rows: (MemberRow & { nik: string | null })[] };

/** The whole list for a file, on record with its size; NIK masked unless the role may take it out whole. */
export function takeMembers(
  actor: Actor,
  code: string,
  { after: _after, ...filter }: MemberFilter,
  wholeNik: boolean,
): Promise<Result<MemberExport, "NOT_ALLOWED" | "VILLAGE_UNKNOWN">> {
  return asActor(
    actor,
    async (tx) => {
      if (!canSeeMembers(actor) || (wholeNik && !canExportIdentity(actor))) return refuse("NOT_ALLOWED");
      const village = await findVillage(tx, code);
      if (!village) return refuse("VILLAGE_UNKNOWN");
      const rows = await readMembers(tx, village, filter, everything);
      await recordAudit(tx, actor, {
        action: "exportMembers",
        subjectType: "village",
        subjectId: village.code,
        village,
        details: { rows: rows.length, wholeNik },
      });
      return ok({
        village,
        rows: rows.map((row) => ({ ...row, nik: wholeNik ? openNik(row) : row.maskedNik })),
      });
    },
    120,
  );
}

/** Everybody who is not registered, for a file, on record with its size. */
export async function takeUnregistered(
  actor: Actor,
  code: string,
  filter: UnregisteredFilter,
): Promise<Result<{ village: Village; rows: UnregisteredRow[] }, "VILLAGE_UNKNOWN">> {
  const list = await listUnregistered(actor, code, filter, everything);
  if (!list) return refuse("VILLAGE_UNKNOWN");
  const { village, rows } = list;
  await asActor(actor, (tx) =>
    recordAudit(tx, actor, {
      action: "exportUnregistered",
      subjectType: "village",
      subjectId: village.code,
      village,
      details: { rows: rows.length },
    }),
  );
  return ok({ village, rows });
}
