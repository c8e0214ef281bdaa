import { actorForJob } from "@/lib/platform/auth/sessions";
import { enqueue, type Job } from "@/lib/platform/jobs/queue";
import { listOfficerIds } from "@/lib/user/queries";
import { advanceFigures, refreshCovers } from "./mutations";

/** Once an hour, so that soon after midnight nobody counts who lapsed; rules that changed are followed first. */
export const followCovers: Job<object> = {
  queue: "covers",
  everyMinutes: 60,
  async handle(_data, stopping) {
    for (const id of await listOfficerIds()) {
      const actor = stopping.aborted ? null : await actorForJob(id);
      if (actor) await refreshCovers(actor, stopping);
    }
    if (!stopping.aborted) await advanceFigures();
  },
};

/** As the hourly look, soon: for a worker that has just started, and when a rule was added. */
export function resumeCovers(): Promise<void> {
  return enqueue("covers", {}, "covers");
}
