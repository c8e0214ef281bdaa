import { actorForJob } from "@/lib/platform/auth/sessions";
import { enqueue, type Job } from "@/lib/platform/jobs/queue";
import { listOfficerIds } from "@/lib/user/queries";
import { tellTomorrow } from "./notice/mutations";

/** Looks each hour, as each officer, which events are tomorrow. */
export const tellOfEvents: Job<object> = {
  queue: "agenda",
  everyMinutes: 60,
  async handle(_data, stopping) {
    for (const id of await listOfficerIds()) {
      const actor = stopping.aborted ? null : await actorForJob(id);
      if (actor) await tellTomorrow(actor, new Date());
    }
  },
};

/** As the hourly look, soon: for a worker that has just started. */
export function resumeEvents(): Promise<void> {
  return enqueue("agenda", {}, "agenda");
}
