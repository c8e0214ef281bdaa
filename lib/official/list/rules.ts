import type { Day } from "@/lib/platform/dates";
import { findClash, holdsOn, isHeadTitle, nameKey, overlap, type Span, titleKey } from "../rules";
import type { Seat, Term } from "../seat/queries";
import type { ListStep, WantedRow } from "./schema";

/** The officials of a large village several times over, and less than a form may send. */
export const listLimits = { rows: 500, text: 200_000, fileBytes: 900_000 } as const;

/** Seats and terms as they would be, and what became of each row. */
export type Plan = { seats: Seat[]; terms: Term[]; steps: ListStep[] };

type Work = {
  seats: Seat[];
  terms: Term[];
  /** Seats that a row of the list is about. */
  claimed: Set<string>;
  used: Set<string>;
  rowsOf: Map<string, number>;
  today: Day;
  makeId: () => string;
};

/**
 * What a list would do to a village's seats. A row is about the seat of its title: the same person in it is
 * completed, a free seat is filled, and one held without an end goes over on the day the row begins. Empty cells
 * take nothing away, and the same list again does nothing. Titles that several people have ("Anggota BPD") get a
 * seat for each.
 */
export function planList(
  seats: readonly Seat[],
  terms: readonly Term[],
  rows: readonly WantedRow[],
  today: Day,
  makeId: () => string,
): Plan {
  const work: Work = {
    seats: seats.filter(({ closedOn }) => closedOn === null).map((seat) => ({ ...seat })),
    terms: terms.map((term) => ({ ...term })),
    claimed: new Set(),
    used: new Set(),
    rowsOf: new Map(),
    today,
    makeId,
  };
  for (const row of rows) work.rowsOf.set(seatKey(row), (work.rowsOf.get(seatKey(row)) ?? 0) + 1);
  const known = new Map<number, Term>();
  const twice = new Set<number>();
  for (const row of rows) {
    const term = row.name === null ? null : findSame(work, row);
    if (!term) continue;
    if (work.used.has(term.id)) twice.add(row.row);
    else known.set(row.row, term);
    work.used.add(term.id);
    work.claimed.add(term.seatId);
  }
  const steps = new Map<number, ListStep>();
  // Vacant seats come last: a row without a name must not take the seat that one with a name needs.
  for (const row of [...rows].sort((a, b) => Number(a.name === null) - Number(b.name === null))) {
    const term = known.get(row.row);
    const step = twice.has(row.row)
      ? refused("ROW_TWICE")
      : term
        ? complete(work, row, term)
        : row.name === null
          ? leaveVacant(work, row)
          : fill(work, row);
    steps.set(row.row, { row: row.row, title: row.title, name: row.name, ...step });
  }
  return {
    seats: work.seats,
    terms: work.terms,
    steps: rows.flatMap(({ row }) => steps.get(row) ?? []),
  };
}

type Done = Pick<ListStep, "verdict" | "whom" | "refusal">;

function refused(code: string, params: Record<string, string> = {}): Done {
  return { verdict: "REFUSED", refusal: { code, params } };
}

function seatKey({ groupCode, title }: { groupCode: string; title: string }): string {
  return `${groupCode} ${titleKey(title)}`;
}

function candidates(work: Work, row: WantedRow): Seat[] {
  return work.seats.filter((seat) => seatKey(seat) === seatKey(row));
}

function isSamePerson(term: Term, row: WantedRow): boolean {
  if (term.residentId && row.residentId) return term.residentId === row.residentId;
  return nameKey(term.name) === nameKey(row.name ?? "");
}

/** The term a row tells of: of the same person in a seat of that title, and of that time. */
function findSame(work: Work, row: WantedRow): Term | null {
  const own = new Set(candidates(work, row).map(({ id }) => id));
  const found = work.terms.filter((term) => own.has(term.seatId) && isSamePerson(term, row));
  const { startsOn, endsOn } = row;
  const fitting = found.filter((term) =>
    startsOn ? overlap(term, { startsOn, endsOn }) : holdsOn(term, work.today),
  );
  return fitting.find(({ id }) => !work.used.has(id)) ?? fitting[0] ?? null;
}

function complete(work: Work, row: WantedRow, term: Term): Done {
  const after = {
    ...term,
    startsOn: row.startsOn ?? term.startsOn,
    endsOn: row.endsOn ?? term.endsOn,
    decree: row.decree ?? term.decree,
    residentId: term.residentId ?? row.residentId,
  };
  const wrong = judge(work, after, term.seatId, term.id);
  if (wrong) return wrong;
  const isChanged = (["startsOn", "endsOn", "decree", "residentId"] as const).some(
    (field) => after[field] !== term[field],
  );
  Object.assign(term, after);
  openBy(work, term);
  return { verdict: isChanged ? "CHANGED" : "SAME" };
}

function leaveVacant(work: Work, row: WantedRow): Done {
  const free = candidates(work, row).find(({ id }) => !work.claimed.has(id));
  const seat = free ?? addSeat(work, row, row.startsOn ?? work.today);
  if (!seat) return headTaken(work);
  work.claimed.add(seat.id);
  return { verdict: free ? "SAME" : "NEW_SEAT" };
}

function fill(work: Work, row: WantedRow): Done {
  const span: Span = { startsOn: row.startsOn ?? work.today, endsOn: row.endsOn };
  if (span.endsOn && span.endsOn <= span.startsOn)
    return refused("END_BEFORE_START", { start: span.startsOn });
  const seats = candidates(work, row);
  const clashOf = (seat: Seat) => findClash(termsOf(work, seat.id), span);
  const unclaimed = seats.filter(({ id }) => !work.claimed.has(id));
  const free = unclaimed.find((seat) => !clashOf(seat)) ?? seats.find((seat) => !clashOf(seat));
  if (free) return take(work, row, span, free, "NEW_HOLDER");
  const open = unclaimed.filter((seat) => isReplaceable(termsOf(work, seat.id), span));
  const [first] = open;
  if (first) {
    if (unclaimed.length > 1 && (work.rowsOf.get(seatKey(row)) ?? 0) < seats.length)
      return refused("SEAT_AMBIGUOUS", { title: row.title, count: String(seats.length) });
    const leaving = clashOf(first);
    if (leaving) leaving.endsOn = span.startsOn;
    return { ...take(work, row, span, first, "REPLACES"), ...(leaving && { whom: leaving.name }) };
  }
  const inTheWay = unclaimed[0] ?? (isPlural(row) ? undefined : seats[0]);
  const clash = inTheWay && clashOf(inTheWay);
  if (clash) return refused(...clashWords(clash));
  const seat = addSeat(work, row, span.startsOn);
  return seat ? take(work, row, span, seat, "NEW_SEAT") : headTaken(work);
}

/** Held by one person without an end, from before that day on. */
function isReplaceable(terms: Term[], span: Span): boolean {
  const clashing = terms.filter((term) => overlap(term, span));
  const [one] = clashing;
  return clashing.length === 1 && one !== undefined && one.endsOn === null && one.startsOn < span.startsOn;
}

/** Whether several people have that title at once. */
function isPlural({ groupCode, title }: WantedRow): boolean {
  return (
    groupCode === "LINMAS" ||
    /^(ANGGOTA|KADER|STAF|PETUGAS|PENGURUS|PELAKSANA|RELAWAN|PEMBINA|PENASIHAT)\b/.test(titleKey(title))
  );
}

function termsOf(work: Work, seatId: string): Term[] {
  return work.terms.filter((term) => term.seatId === seatId);
}

function judge(work: Work, span: Span, seatId: string, own: string): Done | null {
  if (span.endsOn && span.endsOn <= span.startsOn)
    return refused("END_BEFORE_START", { start: span.startsOn });
  const clash = findClash(termsOf(work, seatId), span, own);
  return clash ? refused(...clashWords(clash)) : null;
}

function clashWords({ name, startsOn, endsOn }: Term): [string, Record<string, string>] {
  return endsOn
    ? ["TERM_OVERLAPS", { name, start: startsOn, end: endsOn }]
    : ["TERM_OVERLAPS_OPEN", { name, start: startsOn }];
}

function take(work: Work, row: WantedRow, span: Span, seat: Seat, verdict: Done["verdict"]): Done {
  const { name, residentId, decree } = row;
  const term = { id: work.makeId(), seatId: seat.id, name: name ?? "", residentId, decree, ...span };
  work.terms.push(term);
  work.claimed.add(seat.id);
  openBy(work, term);
  return { verdict };
}

/** A seat has been there for as long as anybody held it. */
function openBy(work: Work, term: Term): void {
  const seat = work.seats.find(({ id }) => id === term.seatId);
  if (seat && term.startsOn < seat.openedOn) seat.openedOn = term.startsOn;
}

function addSeat(work: Work, { groupCode, title }: WantedRow, openedOn: Day): Seat | null {
  const isHead = groupCode === "PERANGKAT" && isHeadTitle(title);
  if (isHead && work.seats.some((seat) => seat.isHead)) return null;
  const seat = { id: work.makeId(), groupCode, title, isHead, openedOn, closedOn: null };
  work.seats.push(seat);
  return seat;
}

function headTaken(work: Work): Done {
  return refused("HEAD_TAKEN", { title: work.seats.find(({ isHead }) => isHead)?.title ?? "" });
}
