import { recordAudit } from "@/lib/audit/mutations";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { canManageGroups } from "../policy";
import { listGroups } from "../queries";
import { titleKey } from "../rules";
import type { GroupInput } from "./schema";

/**
 * Adds a body, or opens a closed one of that name again, and says whether its people are asked for. Nothing is
 * counted anew: figures are kept for each body, and what counts is asked when they are read.
 */
export function saveGroup(
  actor: Actor,
  { name, counts }: GroupInput,
): Promise<Result<{ code: string }, "NOT_ALLOWED">> {
  return asActor(actor, async (tx) => {
    if (!canManageGroups(actor)) return refuse("NOT_ALLOWED");
    const groups = await listGroups(tx);
    const same = groups.find((group) => titleKey(group.name) === titleKey(name));
    const code = same?.code ?? titleKey(name).replaceAll(" ", "_").slice(0, 40);
    const said = { counts: counts === "yes", closedOn: null };
    if (same) await tx.officialGroup.updateMany({ where: { code }, data: said });
    else
      await tx.officialGroup.create({
        data: { code, name, place: Math.max(0, ...groups.map(({ place }) => place)) + 10, ...said },
      });
    await recordAudit(tx, actor, {
      action: "saveGroup",
      subjectType: "group",
      subjectId: code,
      details: { group: code, counts: said.counts },
    });
    return ok({ code });
  });
}

/** Takes a body out of the choice; seats that there are stay and are counted on. */
export function closeGroup(
  actor: Actor,
  { code }: { code: string },
): Promise<Result<null, "NOT_ALLOWED" | "GROUP_UNKNOWN">> {
  return asActor(actor, async (tx) => {
    if (!canManageGroups(actor)) return refuse("NOT_ALLOWED");
    const closed = await tx.officialGroup.updateMany({
      where: { code, closedOn: null },
      data: { closedOn: asDate(today()) },
    });
    if (closed.count === 0) return refuse("GROUP_UNKNOWN");
    await recordAudit(tx, actor, {
      action: "closeGroup",
      subjectType: "group",
      subjectId: code,
      details: { group: code },
    });
    return ok(null);
  });
}
