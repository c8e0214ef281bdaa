import { today } from "@/lib/platform/dates";
import { enqueue, type Job } from "@/lib/platform/jobs/queue";
import { asEachOfficer } from "@/lib/user/jobs";
import { freezeDue } from "./mutations";

/** Looks each hour which contests are over: first as whoever held them, then as every officer who reaches them. */
export const freezeAfterDeadline: Job<object> = {
  queue: "freezing",
  everyMinutes: 60,
  async handle(_data, stopping) {
    for (const which of ["OWN", "ALL"] as const)
      await asEachOfficer(stopping, (actor) => freezeDue(actor, today(), which));
  },
};

/** As the hourly look, soon: for a worker that has just started. */
export function resumeFreezing(): Promise<void> {
  return enqueue("freezing", {}, "freezing");
}
