import { actorForJob } from "@/lib/platform/auth/sessions";
import { enqueue, type Job } from "@/lib/platform/jobs/queue";
import { checkImport } from "./check/mutations";
import { commitBatch } from "./commit/mutations";
import { clearOldImports } from "./mutations";
import { findImportOwner, listUnfinishedImports } from "./queries";
import { undoBatch } from "./undo/mutations";

/** Takes an import one step on, as the person who asked for it: checks, writes or undoes it. */
export const runImport: Job<{ importId: string }> = {
  queue: "import",
  async handle({ importId }, stopping) {
    const owner = await findImportOwner(importId);
    const actor = owner && (await actorForJob(owner.undoneBy ?? owner.startedBy ?? owner.uploadedBy));
    if (!actor) return;
    if (owner.state === "UPLOADED") await checkImport(actor, importId);
    if (owner.state === "COMMITTING") while (!stopping.aborted && (await commitBatch(actor, importId)));
    if (owner.state === "UNDOING") while (!stopping.aborted && (await undoBatch(actor, importId)));
  },
};

/** An import's state says what is left to do; whatever a killed process left is picked up again from it, and old rows are cleared. */
export const sweepImports: Job<object> = {
  queue: "sweep",
  everyMinute: true,
  async handle() {
    for (const { id } of await listUnfinishedImports()) await enqueue("import", { importId: id }, id);
    await clearOldImports(new Date());
  },
};

/** As the sweep, at once: for a worker that has just started. */
export async function resumeImports(): Promise<void> {
  for (const { id } of await listUnfinishedImports()) await enqueue("import", { importId: id });
}
