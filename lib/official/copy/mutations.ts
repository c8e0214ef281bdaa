import { recordAudit } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockVillage, recountVillage } from "@/lib/region/mutations";
import { findVillage } from "@/lib/region/queries";
import { canKeepOfficials } from "../policy";
import { findClash } from "../rules";
import { listSeats } from "../seat/queries";
import type { CopyInput } from "./schema";

type CopyRefusal =
  | "NOT_ALLOWED"
  | "VILLAGE_UNKNOWN"
  | "TERM_UNKNOWN"
  | "END_BEFORE_START"
  | "TERM_OVERLAPS"
  | "TERM_OVERLAPS_OPEN";

/** Lets the holders of earlier terms serve again from a day, all of them or none. Sent twice it happens once. */
export function copyTerms(
  actor: Actor,
  input: CopyInput,
): Promise<Result<{ villageCode: string; count: number }, CopyRefusal>> {
  return asActor(actor, async (tx) => {
    if (!canKeepOfficials(actor) || actor.id === null) return refuse("NOT_ALLOWED");
    const village = await findVillage(tx, input.villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN");
    const span = { startsOn: input.startsOn, endsOn: input.endsOn ?? null };
    if (span.endsOn && span.endsOn <= span.startsOn)
      return refuse("END_BEFORE_START", { start: span.startsOn }, "endsOn");
    await lockVillage(tx, village.id);
    const { seats, terms } = await listSeats(tx, village);
    const open = new Set(seats.filter(({ closedOn }) => closedOn === null).map(({ id }) => id));
    const ticked = terms.filter(({ id, seatId }) => input.term.includes(id) && open.has(seatId));
    if (ticked.length !== new Set(input.term).size) return refuse("TERM_UNKNOWN");
    const isCopied = (of: (typeof terms)[number]) =>
      terms.some(
        (term) => term.seatId === of.seatId && term.name === of.name && term.startsOn === span.startsOn,
      );
    const bySeat = new Map(ticked.map((term) => [term.seatId, term]));
    const fresh = [...bySeat.values()].filter((term) => !isCopied(term));
    for (const term of fresh) {
      const clash = findClash(
        terms.filter(({ seatId }) => seatId === term.seatId),
        span,
      );
      if (clash?.endsOn)
        return refuse(
          "TERM_OVERLAPS",
          { name: clash.name, start: clash.startsOn, end: clash.endsOn },
          "startsOn",
        );
      if (clash) return refuse("TERM_OVERLAPS_OPEN", { name: clash.name, start: clash.startsOn }, "startsOn");
    }
    const createdBy = actor.id;
    await tx.officialTerm.createMany({
      data: fresh.map(({ seatId, name, residentId }) => ({
        id: newId(),
        seatId,
        villageId: village.id,
        regencyId: village.regencyId,
        residentId,
        name,
        decree: input.decree ?? null,
        startsOn: asDate(span.startsOn),
        endsOn: span.endsOn && asDate(span.endsOn),
        createdBy,
      })),
    });
    const earlier = seats.filter(
      ({ id, openedOn }) => openedOn > span.startsOn && fresh.some(({ seatId }) => seatId === id),
    );
    await tx.officialSeat.updateMany({
      where: { id: { in: earlier.map(({ id }) => id) } },
      data: { openedOn: asDate(span.startsOn) },
    });
    await recordAudit(tx, actor, {
      action: "copyTerms",
      subjectType: "village",
      subjectId: village.code,
      village,
      details: { rows: fresh.length, day: span.startsOn },
    });
    await recountVillage(tx, village.id);
    return ok({ villageCode: village.code, count: fresh.length });
  });
}
