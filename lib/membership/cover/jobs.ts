import { enqueue, type Job } from "@/lib/platform/jobs/queue";
import { asEachOfficer } from "@/lib/user/jobs";
import { advanceFigures, refreshCovers } from "./mutations";

/** Once an hour, so that soon after midnight nobody counts who lapsed; rules that changed are followed first. */
export const followCovers: Job<object> = {
  queue: "covers",
  everyMinutes: 60,
  async handle(_data, stopping) {
    await asEachOfficer(stopping, (actor) => refreshCovers(actor, stopping));
    if (!stopping.aborted) await advanceFigures();
  },
};

/** As the hourly look, soon: for a worker that has just started, and when a rule was added. */
export function resumeCovers(): Promise<void> {
  return enqueue("covers", {}, "covers");
}
