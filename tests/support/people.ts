import { makePeople as make, type PeopleOptions } from "@/prisma/seed/people";

/** People of Socorejo on a fixed day unless told otherwise; see prisma/seed/people.ts. */
export function makePeople(options: Partial<PeopleOptions> = {}) {
  return make({ seed: 1, count: 100, villageCode: "35.23.12.2002", today: "2026-11-21", ...options });
}
