import { recordAudit } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { readInBatches } from "@/lib/platform/db/batches";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { findVillage, type Village } from "@/lib/region/queries";
import { canExportIdentity } from "@/lib/resident/policy";
import { canSeeMembers } from "../policy";
import type { MemberFilter } from "../schema";
import {
  listUnregisteredIds,
  readUnregistered,
  type UnregisteredFilter,
  type UnregisteredRow,
} from "../unregistered/queries";
import { listMembershipIds, type MemberLine, readMemberLines } from "./queries";

/** `count` rows that come as they are asked for; which they are was settled when the file was put on record. */
export type Taken<Row> = { village: Village; count: number; rows: AsyncIterable<Row> };
type Refusals = "NOT_ALLOWED" | "VILLAGE_UNKNOWN";

/** The whole list for a file, on record with its size; NIK masked unless the role may take it out whole. */
export async function takeMembers(
  actor: Actor,
  code: string,
  { after: _after, ...filter }: MemberFilter,
  wholeNik: boolean,
): Promise<Result<Taken<MemberLine> & { people: number }, Refusals>> {
  if (!canSeeMembers(actor) || (wholeNik && !canExportIdentity(actor))) return refuse("NOT_ALLOWED");
  return asActor(
    actor,
    async (tx) => {
      const village = await findVillage(tx, code);
      if (!village) return refuse("VILLAGE_UNKNOWN");
      const found = await listMembershipIds(tx, village, filter);
      const ids = found.map(({ id }) => id);
      await recordAudit(tx, actor, {
        action: "exportMembers",
        subjectType: "village",
        subjectId: village.code,
        village,
        details: { rows: ids.length, wholeNik },
      });
      return ok({
        village,
        count: ids.length,
        people: new Set(found.map(({ residentId }) => residentId)).size,
        rows: readInBatches(actor, ids, (batch, some) => readMemberLines(batch, some, wholeNik)),
      });
    },
    120,
  );
}

/** Everybody who is not registered, for a file, on record with its size; refused rather than cut above `most`. */
export async function takeUnregistered(
  actor: Actor,
  code: string,
  filter: UnregisteredFilter,
  most = Number.POSITIVE_INFINITY,
): Promise<Result<Taken<UnregisteredRow>, Refusals | "LIST_TOO_LONG">> {
  if (!canSeeMembers(actor)) return refuse("NOT_ALLOWED");
  return asActor(
    actor,
    async (tx) => {
      const village = await findVillage(tx, code);
      if (!village) return refuse("VILLAGE_UNKNOWN");
      const ids = await listUnregisteredIds(tx, village, filter);
      if (ids.length > most) return refuse("LIST_TOO_LONG", { most });
      await recordAudit(tx, actor, {
        action: "exportUnregistered",
        subjectType: "village",
        subjectId: village.code,
        village,
        details: { rows: ids.length },
      });
      return ok({ village, count: ids.length, rows: readInBatches(actor, ids, readUnregistered) });
    },
    120,
  );
}
