import type { Job } from "@/lib/platform/jobs/queue";
import { sendWaitingMail } from "./mail/mutations";
import { spreadAnnouncements, tellMissing } from "./spread/mutations";
import { clearOldNotifications } from "./sweep/mutations";

/** What waits to be told stands in its own rows; each minute it goes on to those it is for, and what is a year old goes. */
export const tellPeople: Job<object> = {
  queue: "news",
  everyMinutes: 1,
  async handle(_data, stopping) {
    const now = new Date();
    while (!stopping.aborted && (await spreadAnnouncements(now)) > 0);
    await tellMissing();
    await sendWaitingMail(now, stopping);
    await clearOldNotifications(now);
  },
};
