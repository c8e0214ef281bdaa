import { listHistory } from "@/lib/audit/queries";
import { type Day, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { findVillage, type Village } from "@/lib/region/queries";
import { asRow, type ResidentRow } from "@/lib/resident/queries";
import { canSeeOfficials } from "../policy";
import { listOpenGroups } from "../queries";
import { holdsOn, nameKey, type Span } from "../rules";

export type Term = Span & {
  id: string;
  seatId: string;
  name: string;
  residentId: string | null;
  decree: string | null;
};

export type Seat = {
  id: string;
  groupCode: string;
  title: string;
  isHead: boolean;
  openedOn: Day;
  closedOn: Day | null;
};

/** Every seat of a village and every term there was, the oldest first. */
export async function listSeats(tx: Tx, village: Village): Promise<{ seats: Seat[]; terms: Term[] }> {
  const seats = await tx.officialSeat.findMany({ where: { villageId: village.id }, orderBy: { id: "asc" } });
  const terms = await tx.officialTerm.findMany({
    where: { villageId: village.id },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
  });
  return {
    seats: seats.map((seat) => ({
      ...seat,
      openedOn: asDay(seat.openedOn),
      closedOn: seat.closedOn && asDay(seat.closedOn),
    })),
    terms: terms.map(asTerm),
  };
}

type KeptTerm = NonNullable<Awaited<ReturnType<Tx["officialTerm"]["findFirst"]>>>;

export function asTerm({ id, seatId, name, residentId, decree, startsOn, endsOn }: KeptTerm): Term {
  return {
    id,
    seatId,
    name,
    residentId,
    decree,
    startsOn: asDay(startsOn),
    endsOn: endsOn && asDay(endsOn),
  };
}

/** A seat with its village and its terms, the latest first; null when unknown or out of reach. */
export async function findSeat(tx: Tx, id: string) {
  const found = await tx.officialSeat.findFirst({ where: { id }, include: { village: true, group: true } });
  const village = found && (await findVillage(tx, found.village.code));
  if (!village) return null;
  const terms = await tx.officialTerm.findMany({ where: { seatId: id }, orderBy: { startsOn: "desc" } });
  const { title, isHead, groupCode, group } = found;
  return {
    village,
    seat: {
      id,
      title,
      isHead,
      groupCode,
      groupName: group.name,
      openedOn: asDay(found.openedOn),
      closedOn: found.closedOn && asDay(found.closedOn),
    },
    terms: terms.map(asTerm),
  };
}

/** A seat's page: who has held it, and who on the village's list the unlinked holder may be. */
export async function seatPage(actor: Actor, id: string, search?: string) {
  if (!canSeeOfficials(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const found = await findSeat(tx, id);
    if (!found) return null;
    const current = found.terms.find((term) => holdsOn(term, today())) ?? null;
    const asked = search ?? (current && current.residentId === null ? current.name : null);
    return {
      ...found,
      current,
      enrolledSince: current?.residentId ? await findEnrolment(tx, current.residentId) : null,
      hits: asked ? await listLike(tx, found.village, asked, search === undefined) : [],
      history: await listHistory(tx, id),
    };
  });
}

async function findEnrolment(tx: Tx, residentId: string): Promise<Day | null> {
  const first = await tx.membership.findFirst({
    where: { residentId, endedOn: null },
    orderBy: { startsOn: "asc" },
  });
  return first && asDay(first.startsOn);
}

/** Residents whose name holds the text or, for a proposal, is written like it. */
async function listLike(tx: Tx, village: Village, text: string, isProposal: boolean): Promise<ResidentRow[]> {
  const like = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const found = isProposal
    ? await tx.$queryRaw<{ id: string }[]>`
        select id::text from resident where village_id = ${village.id} and name_key(name) = name_key(${text})
        order by id limit 5`
    : await tx.$queryRaw<{ id: string }[]>`
        select id::text from resident where village_id = ${village.id} and name ilike ${like}
        order by name, id limit 20`;
  const rows = await tx.resident.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    include: { memberships: { where: { endedOn: null }, select: { segment: true } } },
  });
  return rows.map(asRow).sort((a, b) => nameKey(a.name).localeCompare(nameKey(b.name)));
}

/** What the form of a new seat offers; null when the village is out of reach. */
export async function newSeatPage(actor: Actor, code: string) {
  if (!canSeeOfficials(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    return village && { village, groups: await listOpenGroups(tx) };
  });
}

export type SeatPage = NonNullable<Awaited<ReturnType<typeof seatPage>>>;
