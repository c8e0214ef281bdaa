import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { findVillage } from "@/lib/region/queries";
import { canSeeOfficials } from "../policy";
import { listGroups } from "../queries";
import { listSeats } from "../seat/queries";
import { lastTerms } from "./rules";

/** Who held the seats that are vacant now, by body: last term's roster. null when out of reach. */
export async function copyPage(actor: Actor, code: string) {
  if (!canSeeOfficials(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const { seats, terms } = await listSeats(tx, village);
    const last = lastTerms(seats, terms, today());
    const rosters = (await listGroups(tx)).map((group) => ({
      group,
      rows: last.flatMap((term) => {
        const seat = seats.find(({ id }) => id === term.seatId);
        return seat?.groupCode === group.code ? [{ ...term, title: seat.title }] : [];
      }),
    }));
    return { village, rosters: rosters.filter(({ rows }) => rows.length > 0) };
  });
}

export type CopyPage = NonNullable<Awaited<ReturnType<typeof copyPage>>>;
