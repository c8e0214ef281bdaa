import { recordAudit } from "@/lib/audit/mutations";
import { blindIndex } from "@/lib/platform/crypto/blind-index";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockVillage, recountVillage } from "@/lib/region/mutations";
import type { Village } from "@/lib/region/queries";
import { checkNik } from "@/lib/resident/rules";
import { canKeepOfficials } from "../policy";
import { findClash, holdsOn } from "../rules";
import type { AppointInput, EndTermInput, LinkInput } from "../schema";
import { findSeat } from "../seat/queries";

type Found = NonNullable<Awaited<ReturnType<typeof findSeat>>>;

async function onSeat<C extends string>(
  actor: Actor,
  find: (tx: Tx) => Promise<string | null>,
  unknown: C,
  work: (tx: Tx, found: Found) => Promise<Result<string, C>>,
): Promise<Result<{ seatId: string }, C | "NOT_ALLOWED">> {
  return asActor(actor, async (tx) => {
    if (!canKeepOfficials(actor) || actor.id === null) return refuse("NOT_ALLOWED");
    const seatId = await find(tx);
    const reached = seatId && (await findSeat(tx, seatId));
    if (reached) await lockVillage(tx, reached.village.id);
    const found = seatId ? await findSeat(tx, seatId) : null;
    if (!found) return refuse(unknown);
    const done = await work(tx, found);
    if (!done.ok) return done;
    const { village, seat } = found;
    if (done.value !== "") {
      await recordAudit(tx, actor, { action: done.value, subjectType: "seat", subjectId: seat.id, village });
      await recountVillage(tx, village.id);
    }
    return ok({ seatId: seat.id });
  });
}

const seatOf = (termId: string) => async (tx: Tx) =>
  (await tx.officialTerm.findFirst({ where: { id: termId }, select: { seatId: true } }))?.seatId ?? null;

type AppointRefusal =
  | "SEAT_UNKNOWN"
  | "SEAT_CLOSED"
  | "END_BEFORE_START"
  | "TERM_OVERLAPS"
  | "TERM_OVERLAPS_OPEN"
  | "RESIDENT_UNKNOWN"
  | "HOLDER_REQUIRED";

/**
 * Puts somebody into a seat; asked to, whoever holds it on that day leaves it then. Any other term in the way is
 * refused with whose it is. Sent twice it happens once.
 */
export function appoint(actor: Actor, input: AppointInput) {
  return onSeat<AppointRefusal>(
    actor,
    async () => input.seatId,
    "SEAT_UNKNOWN",
    async (tx, { village, seat, terms }) => {
      if (terms.some(({ id }) => id === input.id)) return ok("");
      const span = { startsOn: input.startsOn, endsOn: input.endsOn ?? null };
      if (span.endsOn && span.endsOn <= span.startsOn)
        return refuse("END_BEFORE_START", { start: span.startsOn }, "endsOn");
      if (seat.closedOn && (span.endsOn === null || span.endsOn > seat.closedOn))
        return refuse("SEAT_CLOSED", { day: seat.closedOn }, "startsOn");
      const resident = input.residentId ? await findName(tx, village, input.residentId) : null;
      if (input.residentId && !resident) return refuse("RESIDENT_UNKNOWN");
      const name = input.name ?? resident?.name;
      if (!name) return refuse("HOLDER_REQUIRED", undefined, "name");
      const leaving = input.replaces
        ? terms.find((term) => term.startsOn < span.startsOn && holdsOn(term, span.startsOn))
        : undefined;
      const others = terms.filter((term) => term !== leaving);
      const clash = findClash(others, span);
      if (clash)
        return clash.endsOn
          ? refuse(
              "TERM_OVERLAPS",
              { name: clash.name, start: clash.startsOn, end: clash.endsOn },
              "startsOn",
            )
          : refuse("TERM_OVERLAPS_OPEN", { name: clash.name, start: clash.startsOn }, "startsOn");
      if (leaving)
        await tx.officialTerm.updateMany({
          where: { id: leaving.id },
          data: { endsOn: asDate(span.startsOn) },
        });
      if (span.startsOn < seat.openedOn)
        await tx.officialSeat.updateMany({
          where: { id: seat.id },
          data: { openedOn: asDate(span.startsOn) },
        });
      await tx.officialTerm.create({
        data: {
          id: input.id,
          seatId: seat.id,
          villageId: village.id,
          regencyId: village.regencyId,
          residentId: input.residentId ?? null,
          name,
          decree: input.decree ?? null,
          startsOn: asDate(span.startsOn),
          endsOn: span.endsOn && asDate(span.endsOn),
          createdBy: actor.id ?? "",
        },
      });
      return ok(leaving ? "replaceOfficial" : "appointOfficial");
    },
  );
}

/** Sets the day on which a holder leaves, or left; it may be moved either way while nobody else is in the seat. */
export function endTerm(actor: Actor, { termId, endsOn }: EndTermInput) {
  return onSeat<"TERM_UNKNOWN" | "END_BEFORE_START" | "TERM_OVERLAPS_OPEN" | "SEAT_CLOSED">(
    actor,
    seatOf(termId),
    "TERM_UNKNOWN",
    async (tx, { seat, terms }) => {
      const term = terms.find(({ id }) => id === termId);
      if (!term) return refuse("TERM_UNKNOWN");
      if (endsOn <= term.startsOn) return refuse("END_BEFORE_START", { start: term.startsOn }, "endsOn");
      if (seat.closedOn && endsOn > seat.closedOn)
        return refuse("SEAT_CLOSED", { day: seat.closedOn }, "endsOn");
      const clash = findClash(terms, { startsOn: term.startsOn, endsOn }, termId);
      if (clash) return refuse("TERM_OVERLAPS_OPEN", { name: clash.name, start: clash.startsOn }, "endsOn");
      await tx.officialTerm.updateMany({ where: { id: termId }, data: { endsOn: asDate(endsOn) } });
      return ok("endTerm");
    },
  );
}

/** Takes a term off the record that was never so. */
export function removeTerm(actor: Actor, { termId }: { termId: string }) {
  return onSeat<"TERM_UNKNOWN">(actor, seatOf(termId), "TERM_UNKNOWN", async (tx) => {
    await tx.officialTerm.deleteMany({ where: { id: termId } });
    return ok("removeTerm");
  });
}

type LinkRefusal =
  | "TERM_UNKNOWN"
  | "RESIDENT_UNKNOWN"
  | "NIK_NOT_HERE"
  | "CHOOSE_RESIDENT"
  | "NIK_NOT_16_DIGITS"
  | "NIK_SAME_DIGIT"
  | "NIK_SERIAL_ZERO"
  | "NIK_DAY"
  | "NIK_MONTH";

/** Says who on the village's list a holder is, chosen or by the NIK (which is not kept here), or that nobody is. */
export function linkTerm(actor: Actor, { termId, residentId, nik }: LinkInput) {
  return onSeat<LinkRefusal>(actor, seatOf(termId), "TERM_UNKNOWN", async (tx, { village }) => {
    const link = (id: string | null) =>
      tx.officialTerm.updateMany({ where: { id: termId }, data: { residentId: id } });
    if (residentId === "none") {
      await link(null);
      return ok("unlinkOfficial");
    }
    if (residentId) {
      if (!(await findName(tx, village, residentId))) return refuse("RESIDENT_UNKNOWN");
      await link(residentId);
      return ok("linkOfficial");
    }
    if (!nik) return refuse("CHOOSE_RESIDENT", undefined, "nik");
    const checked = checkNik(nik);
    if (!checked.ok) return { ...checked, field: "nik" };
    const identityIndex = Uint8Array.from(blindIndex("nik", checked.value));
    const found = await tx.resident.findFirst({
      where: { villageId: village.id, identityIndex },
      select: { id: true },
    });
    if (!found) return refuse("NIK_NOT_HERE", undefined, "nik");
    await link(found.id);
    return ok("linkOfficial");
  });
}

function findName(tx: Tx, village: Village, id: string) {
  return tx.resident.findFirst({
    where: { id, villageId: village.id, regencyId: village.regencyId },
    select: { name: true },
  });
}
