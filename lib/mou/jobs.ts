import { actorForJob } from "@/lib/platform/auth/sessions";
import { today } from "@/lib/platform/dates";
import { enqueue, type Job } from "@/lib/platform/jobs/queue";
import { remindOfMou } from "./reminder/mutations";
import { listEnding } from "./reminder/queries";

/** Looks once a day which agreements end soon; what people were told of stands in rows, so looking twice tells once. */
export const remindOfEndings: Job<object> = {
  queue: "ending",
  everyMinutes: 24 * 60,
  async handle(_data, stopping) {
    for (const { mouId, keeperId } of await listEnding(today())) {
      const actor = stopping.aborted ? null : await actorForJob(keeperId);
      if (actor) await remindOfMou(actor, mouId, today());
    }
  },
};

/** As the daily look, soon: for a worker that has just started. */
export function resumeEndings(): Promise<void> {
  return enqueue("ending", {}, "ending");
}
