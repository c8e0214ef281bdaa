import { actorForJob } from "@/lib/platform/auth/sessions";
import { enqueue, type Job } from "@/lib/platform/jobs/queue";
import { listAdministratorIds, listOfficerIds } from "@/lib/user/queries";
import { refreshPublished } from "./refresh/mutations";

/** Counts what is public anew once a day, as those who run the contests and look after the villages. */
export const refreshPublic: Job<{ anew?: boolean }> = {
  queue: "publication",
  everyMinutes: 24 * 60,
  async handle({ anew }, stopping) {
    for (const id of [...(await listAdministratorIds()), ...(await listOfficerIds())]) {
      const actor = stopping.aborted ? null : await actorForJob(id);
      if (actor) await refreshPublished(actor, stopping, anew);
    }
  },
};

/** As the daily look, soon: for a worker that has just started. */
export function resumePublic(): Promise<void> {
  return enqueue("publication", {}, "publication");
}
