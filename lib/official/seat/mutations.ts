import { recordAudit } from "@/lib/audit/mutations";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockVillage, recountVillage } from "@/lib/region/mutations";
import { findVillage } from "@/lib/region/queries";
import { canKeepOfficials } from "../policy";
import { listOpenGroups } from "../queries";
import { isHeadTitle } from "../rules";
import type { CloseInput, SeatInput } from "../schema";
import { findSeat, listSeats } from "./queries";

type AddRefusal =
  | "NOT_ALLOWED"
  | "VILLAGE_UNKNOWN"
  | "GROUP_UNKNOWN"
  | "HEAD_TAKEN"
  | "END_BEFORE_START"
  | "HOLDER_REQUIRED";

/** Adds a seat, with its holder if one is named. Sent twice it is one seat. */
export function addSeat(actor: Actor, input: SeatInput): Promise<Result<{ id: string }, AddRefusal>> {
  return asActor(actor, async (tx) => {
    if (!canKeepOfficials(actor) || actor.id === null) return refuse("NOT_ALLOWED");
    const village = await findVillage(tx, input.villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN");
    await lockVillage(tx, village.id);
    const { seats } = await listSeats(tx, village);
    if (seats.some(({ id }) => id === input.id)) return ok({ id: input.id });
    const groups = await listOpenGroups(tx);
    if (!groups.some(({ code }) => code === input.groupCode))
      return refuse("GROUP_UNKNOWN", undefined, "groupCode");
    const startsOn = input.startsOn ?? today();
    if (input.endsOn && input.endsOn <= startsOn)
      return refuse("END_BEFORE_START", { start: startsOn }, "endsOn");
    if (!input.name && (input.endsOn || input.decree)) return refuse("HOLDER_REQUIRED", undefined, "name");
    const isHead = input.groupCode === "PERANGKAT" && isHeadTitle(input.title);
    const taken = isHead && seats.find((seat) => seat.isHead && seat.closedOn === null);
    if (taken) return refuse("HEAD_TAKEN", { title: taken.title }, "title");
    const own = { villageId: village.id, regencyId: village.regencyId, createdBy: actor.id };
    await tx.officialSeat.create({
      data: {
        id: input.id,
        groupCode: input.groupCode,
        title: input.title,
        isHead,
        openedOn: asDate(startsOn),
        ...own,
      },
    });
    if (input.name)
      await tx.officialTerm.create({
        data: {
          id: newId(),
          seatId: input.id,
          name: input.name,
          decree: input.decree ?? null,
          startsOn: asDate(startsOn),
          endsOn: input.endsOn ? asDate(input.endsOn) : null,
          ...own,
        },
      });
    await recordAudit(tx, actor, {
      action: "addSeat",
      subjectType: "seat",
      subjectId: input.id,
      village,
      details: { group: input.groupCode },
    });
    await recountVillage(tx, village.id);
    return ok({ id: input.id });
  });
}

type CloseRefusal = "NOT_ALLOWED" | "SEAT_UNKNOWN" | "SEAT_HELD_LATER" | "SEAT_OPENED_LATER";

/**
 * Does away with a seat from a day on; whoever holds it then leaves it. One that nobody ever held, and so was added
 * by mistake, goes without a trace. Closing twice is closing once.
 */
export function closeSeat(
  actor: Actor,
  { seatId, closedOn }: CloseInput,
): Promise<Result<{ villageCode: string }, CloseRefusal>> {
  return asActor(actor, async (tx) => {
    if (!canKeepOfficials(actor)) return refuse("NOT_ALLOWED");
    const reached = await findSeat(tx, seatId);
    if (reached) await lockVillage(tx, reached.village.id);
    const found = reached && (await findSeat(tx, seatId));
    if (!found) return refuse("SEAT_UNKNOWN");
    const { village, seat, terms } = found;
    if (seat.closedOn) return ok({ villageCode: village.code });
    const later = terms.find(({ startsOn }) => startsOn >= closedOn);
    if (later) return refuse("SEAT_HELD_LATER", { name: later.name, start: later.startsOn }, "closedOn");
    if (terms.length === 0) await tx.officialSeat.deleteMany({ where: { id: seatId } });
    else if (closedOn <= seat.openedOn)
      return refuse("SEAT_OPENED_LATER", { start: seat.openedOn }, "closedOn");
    else {
      await tx.$executeRaw`
        update official_term set ends_on = ${closedOn}::date
        where seat_id = ${seatId}::uuid and (ends_on is null or ends_on > ${closedOn}::date)`;
      await tx.officialSeat.updateMany({ where: { id: seatId }, data: { closedOn: asDate(closedOn) } });
    }
    await recordAudit(tx, actor, {
      action: "closeSeat",
      subjectType: "seat",
      subjectId: seatId,
      village,
      details: { day: closedOn },
    });
    await recountVillage(tx, village.id);
    return ok({ villageCode: village.code });
  });
}
