import { recordAudit } from "@/lib/audit/mutations";
import { monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockVillage, recountVillage } from "@/lib/region/mutations";
import { findVillage } from "@/lib/region/queries";
import { canRecordContributions } from "../policy";
import type { BookInput } from "../schema";

type Refusals = "NOT_ALLOWED" | "VILLAGE_UNKNOWN" | "BOOK_OPEN" | "MONTH_AHEAD";

/**
 * Begins to keep a village's contributions, from a month on. From then on who does not pay lapses, so it is said
 * once and not taken back.
 */
export function openBook(actor: Actor, input: BookInput): Promise<Result<null, Refusals>> {
  return asActor(actor, async (tx) => {
    if (!canRecordContributions(actor) || actor.id === null) return refuse("NOT_ALLOWED");
    const village = await findVillage(tx, input.villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN");
    if (input.fromMonth > monthOf(today())) return refuse("MONTH_AHEAD", undefined, "fromMonth");
    await lockVillage(tx, village.id);
    if (await tx.contributionBook.findUnique({ where: { villageId: village.id } }))
      return refuse("BOOK_OPEN");
    await tx.contributionBook.create({
      data: {
        villageId: village.id,
        regencyId: village.regencyId,
        fromMonth: input.fromMonth,
        byId: actor.id,
        byName: actor.name,
      },
    });
    await recordAudit(tx, actor, {
      action: "openBook",
      subjectType: "village",
      subjectId: village.code,
      village,
      details: { fromMonth: input.fromMonth },
    });
    await recountVillage(tx, village.id);
    return ok(null);
  });
}
