import { canConfirmStatus } from "@/lib/membership/policy";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { beginCommit } from "../mutations";
import { canImport } from "../policy";
import { type ImportRecord, lockImport } from "../queries";
import type { KeptAnswers, RosterCommitInput } from "./schema";

type StartRefusal =
  | "NOT_ALLOWED"
  | "IMPORT_UNKNOWN"
  | "IMPORT_NOT_READY"
  | "DAY_IN_FUTURE"
  | "NOTHING_TO_ENROL";

/**
 * Lets the job enrol whom only their list has and, for those who may say so, note what the list says of the others.
 * Starting twice is starting once.
 */
export function startRosterCommit(
  actor: Actor,
  { importId, statusOn, ...input }: RosterCommitInput,
): Promise<Result<{ id: string }, StartRefusal>> {
  return asActor(actor, async (tx) => {
    if (!canImport(actor)) return refuse("NOT_ALLOWED");
    const found = await lockImport(tx, importId);
    if (!found) return refuse("IMPORT_UNKNOWN");
    if (found.state === "COMMITTING" || found.state === "COMMITTED") return ok({ id: found.id });
    if (found.state !== "CHECKED" || found.kind !== "MEMBERS" || found.format === "inquiry")
      return refuse("IMPORT_NOT_READY");
    for (const [field, day] of Object.entries({
      startsOn: input.startsOn,
      consentOn: input.consentOn,
      statusOn,
    }))
      if (day && day > today()) return refuse("DAY_IN_FUTURE", undefined, field);
    const confirm = input.confirm && canConfirmStatus(actor);
    const answers: KeptAnswers = { ...input, confirm, statusOn: statusOn ?? null };
    const rowsTotal = await countWritable(tx, found, answers);
    if (rowsTotal === 0) return refuse("NOTHING_TO_ENROL");
    await beginCommit(tx, actor, found, rowsTotal, answers);
    return ok({ id: found.id });
  });
}

/** Rows that a commit with these answers tries to write. */
function countWritable(tx: Tx, { id }: ImportRecord, { confirm, addPeople }: KeptAnswers): Promise<number> {
  return tx.importRow.count({
    where: {
      importId: id,
      OR: [
        { verdict: "THEIRS", ...(!addPeople && { matchId: { not: null } }) },
        ...(confirm ? [{ verdict: { in: ["BOTH" as const, "DIFFERS" as const] } }] : []),
      ],
    },
  });
}
