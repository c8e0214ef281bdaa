import { recordAudit } from "@/lib/audit/mutations";
import type { Day } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { readInBatches } from "@/lib/platform/db/batches";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { findVillage } from "@/lib/region/queries";
import type { Taken } from "../export/mutations";
import { canHandBack } from "../policy";
import { listRecipients, type Recipient, readRecipients } from "./queries";

export type TakenProgramme = Taken<Recipient> & { withoutNik: number; since: Day | null };

/** Today's members with whole NIK for the village's own system, on record with their number. */
export async function takeProgramme(
  actor: Actor,
  code: string,
): Promise<Result<TakenProgramme, "NOT_ALLOWED" | "VILLAGE_UNKNOWN">> {
  if (!canHandBack(actor)) return refuse("NOT_ALLOWED");
  return asActor(
    actor,
    async (tx) => {
      const village = await findVillage(tx, code);
      if (!village) return refuse("VILLAGE_UNKNOWN");
      const { ids, withoutNik, since } = await listRecipients(tx, village);
      await recordAudit(tx, actor, {
        action: "exportProgramme",
        subjectType: "village",
        subjectId: village.code,
        village,
        details: { rows: ids.length, leftOut: withoutNik, wholeNik: true },
      });
      const rows = readInBatches(actor, ids, readRecipients);
      return ok({ village, count: ids.length, withoutNik, since, rows });
    },
    120,
  );
}
