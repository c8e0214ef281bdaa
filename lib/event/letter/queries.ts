import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { findVillage } from "@/lib/region/queries";
import { zoneOf } from "@/lib/region/zone/rules";
import { canKeepEvent, canSeeEvents } from "../policy";
import type { InvitedTo } from "./rules";

/** What an invitation to an event starts from; null for whoever may not invite to it. */
export async function invitationForm(actor: Actor, id: string) {
  if (!canSeeEvents(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const event = await tx.event.findUnique({
      where: { id },
      include: { groups: { orderBy: { position: "asc" } }, guests: { orderBy: { name: "asc" } } },
    });
    if (!event || !canKeepEvent(actor, event)) return null;
    const { code } = await tx.village.findUniqueOrThrow({ where: { id: event.villageId } });
    const village = await findVillage(tx, code);
    const profile = await tx.villageProfile.findUnique({ where: { villageId: event.villageId } });
    if (!village) return null;
    const { kind, title, place, address, startsAt, endsAt } = event;
    const zone = zoneOf(event.regencyId);
    const invitedTo: InvitedTo = {
      day: today(zone, startsAt),
      zone,
      startsAt,
      endsAt,
      place,
      address,
      village: village.name,
    };
    return {
      id,
      kind,
      title,
      village,
      invitedTo,
      groups: event.groups.map(({ name }) => name),
      guests: event.guests.map(({ name }) => name),
      headName: profile?.headName ?? "",
      headTitle: profile?.headTitle ?? null,
    };
  });
}
