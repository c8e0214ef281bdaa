import { actorForJob } from "@/lib/platform/auth/sessions";
import { today } from "@/lib/platform/dates";
import { enqueue, type Job } from "@/lib/platform/jobs/queue";
import { listOfficerIds } from "@/lib/user/queries";
import { tellLapsing } from "./news/mutations";

/** Looks once a day, as each officer, where somebody will soon lapse. */
export const tellOfLapsing: Job<object> = {
  queue: "lapsing",
  everyMinutes: 24 * 60,
  async handle(_data, stopping) {
    for (const id of await listOfficerIds()) {
      const actor = stopping.aborted ? null : await actorForJob(id);
      if (actor) await tellLapsing(actor, today());
    }
  },
};

/** As the daily look, soon: for a worker that has just started. */
export function resumeLapsing(): Promise<void> {
  return enqueue("lapsing", {}, "lapsing");
}
