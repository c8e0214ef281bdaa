import { recordAudit } from "@/lib/audit/mutations";
import { listRules } from "@/lib/membership/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { findVillage, type Village } from "@/lib/region/queries";
import { canSeeContributions } from "../../policy";
import { type LapsingRow, lapsingWhere, readLapsing, warningDaysOf } from "../queries";
import { mostOnPaper } from "../rules";
import type { ArrearsFilter } from "../schema";

type Taken = { village: Village; days: number; rows: LapsingRow[] };

/** Who will lapse, for a visiting list, on record with its size; refused rather than cut. */
export function takeLapsing(
  actor: Actor,
  code: string,
  filter: ArrearsFilter,
): Promise<Result<Taken, "NOT_ALLOWED" | "VILLAGE_UNKNOWN" | "LIST_TOO_LONG">> {
  return asActor(actor, async (tx) => {
    if (!canSeeContributions(actor)) return refuse("NOT_ALLOWED");
    const village = await findVillage(tx, code);
    if (!village) return refuse("VILLAGE_UNKNOWN");
    const rules = await listRules(tx);
    const days = filter.days ?? warningDaysOf(rules);
    const rows = await readLapsing(tx, lapsingWhere(village, filter, days), rules, mostOnPaper + 1);
    if (rows.length > mostOnPaper) return refuse("LIST_TOO_LONG", { most: mostOnPaper });
    await recordAudit(tx, actor, {
      action: "exportLapsing",
      subjectType: "village",
      subjectId: village.code,
      village,
      details: { rows: rows.length },
    });
    return ok({ village, days, rows });
  });
}
