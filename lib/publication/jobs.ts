import { enqueue, type Job } from "@/lib/platform/jobs/queue";
import { asEachAdministrator, asEachOfficer } from "@/lib/user/jobs";
import { refreshPublished } from "./refresh/mutations";

/** Counts what is public anew once a day, as those who run the contests and look after the villages. */
export const refreshPublic: Job<{ anew?: boolean }> = {
  queue: "publication",
  everyMinutes: 24 * 60,
  async handle({ anew }, stopping) {
    for (const asEach of [asEachAdministrator, asEachOfficer])
      await asEach(stopping, (actor) => refreshPublished(actor, stopping, anew));
  },
};

/** As the daily look, soon: for a worker that has just started. */
export function resumePublic(): Promise<void> {
  return enqueue("publication", {}, "publication");
}
