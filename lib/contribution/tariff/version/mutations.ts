import { createHash } from "node:crypto";
import { recordAudit } from "@/lib/audit/mutations";
import { monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { canAddTariff } from "../../policy";
import { countReached, type Reached } from "../preview/queries";
import { type Preview, previewOf, reachOf } from "../preview/rules";
import { readTariffs } from "../queries";
import { clashOf, type DraftRefusal, draftOf, textOf } from "./rules";
import type { VersionInput } from "./schema";

export type Outcome =
  | { saved: null; seen: string; preview: Preview; reached: Reached; thisMonth: string }
  | { saved: string };

/**
 * Adds a version of a tariff once its preview was seen: asked for otherwise, or changed since, it answers the preview
 * and writes nothing. What was recorded keeps the version it was reckoned by.
 */
export function addTariff(
  actor: Actor,
  input: VersionInput,
): Promise<Result<Outcome, "NOT_ALLOWED" | DraftRefusal>> {
  return asActor(actor, async (tx) => {
    if (!canAddTariff(actor)) return refuse("NOT_ALLOWED");
    const drafted = draftOf(input);
    if (!drafted.ok) return drafted;
    const draft = drafted.value;
    // Two administrators with the same month come one after the other.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('tariff'))`;
    const tariffs = await readTariffs(tx);
    const clash = clashOf(tariffs, draft);
    if (!clash.ok) return clash;
    const seen = createHash("sha256").update(textOf(draft)).digest("hex").slice(0, 32);
    if (input.step !== "save" || input.seen !== seen)
      return ok({
        saved: null,
        seen,
        preview: previewOf(tariffs, draft),
        reached: await countReached(tx, reachOf(draft), draft.validFrom),
        thisMonth: monthOf(today()),
      });
    const id = newId();
    await tx.tariff.create({ data: { id, ...draft, createdBy: actor.id, createdByName: actor.name } });
    await recordAudit(tx, actor, {
      action: "addTariff",
      subjectType: "tariff",
      subjectId: id,
      details: { kind: draft.kind, validFrom: draft.validFrom, validTo: draft.validTo },
    });
    return ok({ saved: draft.kind });
  });
}
