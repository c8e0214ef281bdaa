import { actorForJob } from "@/lib/platform/auth/sessions";
import { today } from "@/lib/platform/dates";
import { enqueue, type Job } from "@/lib/platform/jobs/queue";
import { listOfficerIds } from "@/lib/user/queries";
import { freezeDue } from "./mutations";

/** Looks each hour which contests are over: first as whoever held them, then as every officer who reaches them. */
export const freezeAfterDeadline: Job<object> = {
  queue: "freezing",
  everyMinutes: 60,
  async handle(_data, stopping) {
    const officers = await listOfficerIds();
    for (const which of ["OWN", "ALL"] as const)
      for (const id of officers) {
        const actor = stopping.aborted ? null : await actorForJob(id);
        if (actor) await freezeDue(actor, today(), which);
      }
  },
};

/** As the hourly look, soon: for a worker that has just started. */
export function resumeFreezing(): Promise<void> {
  return enqueue("freezing", {}, "freezing");
}
