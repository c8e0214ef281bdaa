import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { says } from "@/lib/platform/sent";
import { recordScheme, signed } from "../mutations";
import { keepSaver, type SaverPlace } from "../saver/mutations";
import type { JobInput } from "./schema";

/** Writes down where a child works and what is agreed to be paid in; what was agreed before stays on record. */
export function agreeJob(
  actor: Actor,
  { id, accountId, ...agreed }: JobInput,
): Promise<Result<SaverPlace, "NOT_ALLOWED" | "SAVER_UNKNOWN" | "OTHER_KIND_OF_SCHEME" | "FORM_SENT">> {
  return asActor(actor, async (tx) => {
    const kept = await keepSaver(tx, actor, accountId);
    if (!kept.ok) return kept;
    const { key, scheme, village } = kept.value;
    if (scheme.kind !== "CHILD_SERVES") return refuse("OTHER_KIND_OF_SCHEME");
    const done = ok({ schemeId: scheme.id, accountId });
    const { employer, rupiah, fromMonth, untilMonth } = agreed;
    const job = { accountId, employer, rupiah, fromMonth, untilMonth: untilMonth ?? null };
    const sent = await tx.childJob.findFirst({ where: { id, ...key } });
    if (sent) return says(sent, job) ? done : refuse("FORM_SENT");
    await tx.childJob.create({ data: { id, ...key, ...job, ...signed(actor) } });
    await recordScheme(tx, actor, "agreeJob", village, scheme.id);
    return done;
  });
}
