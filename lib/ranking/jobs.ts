import { actorForJob } from "@/lib/platform/auth/sessions";
import { today } from "@/lib/platform/dates";
import { enqueue, type Job } from "@/lib/platform/jobs/queue";
import { listOfficerIds } from "@/lib/user/queries";
import { tellStandings } from "./news/mutations";

/** Looks once a day, as each officer, which villages have got where. */
export const tellOfStandings: Job<object> = {
  queue: "standing",
  everyMinutes: 24 * 60,
  async handle(_data, stopping) {
    for (const id of await listOfficerIds()) {
      const actor = stopping.aborted ? null : await actorForJob(id);
      if (actor) await tellStandings(actor, today());
    }
  },
};

/** As the daily look, soon: for a worker that has just started. */
export function resumeStandings(): Promise<void> {
  return enqueue("standing", {}, "standing");
}
