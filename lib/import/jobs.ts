import { actorForJob } from "@/lib/platform/auth/sessions";
import { enqueue, type Job } from "@/lib/platform/jobs/queue";
import { checkImport } from "./check/mutations";
import { commitBatch } from "./commit/mutations";
import { clearOldImports } from "./mutations";
import { findImportOwner, listUnfinishedImports } from "./queries";
import { checkRoster } from "./roster/check/mutations";
import { commitRosterBatch } from "./roster/commit/mutations";
import { undoRosterBatch } from "./roster/undo/mutations";
import { undoBatch } from "./undo/mutations";

const steps = {
  RESIDENTS: { check: checkImport, commit: commitBatch, undo: undoBatch },
  MEMBERS: { check: checkRoster, commit: commitRosterBatch, undo: undoRosterBatch },
};

/** Takes an import one step on, as the person who asked for it: checks, writes or undoes it. */
export const runImport: Job<{ importId: string }> = {
  queue: "import",
  async handle({ importId }, stopping) {
    const owner = await findImportOwner(importId);
    const actor = owner && (await actorForJob(owner.undoneBy ?? owner.startedBy ?? owner.uploadedBy));
    if (!actor) return;
    const { check, commit, undo } = steps[owner.kind];
    if (owner.state === "UPLOADED") await check(actor, importId);
    if (owner.state === "COMMITTING") while (!stopping.aborted && (await commit(actor, importId)));
    if (owner.state === "UNDOING") while (!stopping.aborted && (await undo(actor, importId)));
  },
};

/** An import's state says what is left to do; whatever a killed process left is picked up again from it, and old rows are cleared. */
export const sweepImports: Job<object> = {
  queue: "sweep",
  everyMinutes: 1,
  async handle() {
    for (const { id } of await listUnfinishedImports()) await enqueue("import", { importId: id }, id);
    await clearOldImports(new Date());
  },
};

/** As the sweep, at once: for a worker that has just started. */
export async function resumeImports(): Promise<void> {
  for (const { id } of await listUnfinishedImports()) await enqueue("import", { importId: id });
}
