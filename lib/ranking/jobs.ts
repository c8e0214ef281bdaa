import { today } from "@/lib/platform/dates";
import { enqueue, type Job } from "@/lib/platform/jobs/queue";
import { asEachOfficer } from "@/lib/user/jobs";
import { tellStandings } from "./news/mutations";

/** Looks once a day, as each officer, which villages have got where. */
export const tellOfStandings: Job<object> = {
  queue: "standing",
  everyMinutes: 24 * 60,
  handle: (_data, stopping) => asEachOfficer(stopping, (actor) => tellStandings(actor, today())),
};

/** As the daily look, soon: for a worker that has just started. */
export function resumeStandings(): Promise<void> {
  return enqueue("standing", {}, "standing");
}
