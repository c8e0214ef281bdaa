import { enqueue, type Job } from "@/lib/platform/jobs/queue";
import { sweepDocuments } from "./sweep/mutations";

/** Compares files and rows once a day. */
export const sweepFiles: Job<object> = {
  queue: "files",
  everyMinutes: 24 * 60,
  async handle() {
    await sweepDocuments(new Date());
  },
};

/** As the daily sweep, soon: for a worker that has just started. */
export function resumeFiles(): Promise<void> {
  return enqueue("files", {}, "files");
}
