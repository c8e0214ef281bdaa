import { enqueue, type Job } from "@/lib/platform/jobs/queue";
import { asEachOfficer } from "@/lib/user/jobs";
import { tellTomorrow } from "./notice/mutations";

/** Looks each hour, as each officer, which events are tomorrow. */
export const tellOfEvents: Job<object> = {
  queue: "agenda",
  everyMinutes: 60,
  handle: (_data, stopping) => asEachOfficer(stopping, (actor) => tellTomorrow(actor, new Date())),
};

/** As the hourly look, soon: for a worker that has just started. */
export function resumeEvents(): Promise<void> {
  return enqueue("agenda", {}, "agenda");
}
