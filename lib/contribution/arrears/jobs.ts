import { today } from "@/lib/platform/dates";
import { enqueue, type Job } from "@/lib/platform/jobs/queue";
import { asEachOfficer } from "@/lib/user/jobs";
import { tellLapsing } from "./news/mutations";

/** Looks once a day, as each officer, where somebody will soon lapse. */
export const tellOfLapsing: Job<object> = {
  queue: "lapsing",
  everyMinutes: 24 * 60,
  handle: (_data, stopping) => asEachOfficer(stopping, (actor) => tellLapsing(actor, today())),
};

/** As the daily look, soon: for a worker that has just started. */
export function resumeLapsing(): Promise<void> {
  return enqueue("lapsing", {}, "lapsing");
}
