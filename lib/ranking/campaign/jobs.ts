import { enqueue, type Job } from "@/lib/platform/jobs/queue";
import { asEachOfficer } from "@/lib/user/jobs";
import { countPlaces, rankPlaces } from "./mutations";

/** Once an hour each officer's participants are counted, and then all of them ranked. */
export const placeCampaigns: Job<object> = {
  queue: "places",
  everyMinutes: 60,
  async handle(_data, stopping) {
    await asEachOfficer(stopping, (actor) => countPlaces(actor, stopping));
    if (!stopping.aborted) await rankPlaces();
  },
};

/** As the hourly count, soon: for a worker that has just started, and when participants change. */
export function resumePlaces(): Promise<void> {
  return enqueue("places", {}, "places");
}
