import { personKey, placesAgree } from "@/lib/resident/match/rules";
import { normalizeName } from "@/lib/resident/rules";
import type { ListedMember } from "../row/rules";

/** A resident of the village. `key` is the identity index as hex. */
export type Resident = {
  id: string;
  key: string;
  hasNik: boolean;
  name: string;
  birthDate: string | null;
  birthPlace: string | null;
  rt: string | null;
};

/** A row of the list. `key` is the identity that its NIK or its hash leads to, null when it has none of ours. */
export type Listed = Pick<
  ListedMember,
  "hash" | "name" | "birthDate" | "birthPlace" | "rt" | "segment" | "nik"
> & { number: number; key: string | null };

export type Matched =
  | { kind: "SAME"; residentId: string }
  /** Perhaps one of these, the likeliest first; `certain` when only one is and nothing speaks against it. */
  | { kind: "PERHAPS"; candidates: string[]; certain: boolean }
  | { kind: "NOBODY" }
  /** The row with this number is about the same person. */
  | { kind: "AGAIN"; number: number };

const most = 3;

/**
 * Who each row is about, by its number. Only a NIK or its hash decides; whoever has the same or nearly the same name
 * and the same birth date is proposed. A person may be listed once for each segment. The order of the rows says
 * nothing but which of two alike is the repeated one.
 */
export function matchRoster(rows: Listed[], residents: Resident[]): Map<number, Matched> {
  const byKey = new Map(residents.map((one) => [one.key, one]));
  const repeats = findRepeats(rows);
  const claimed = new Set<string>();
  for (const { key } of rows) {
    const resident = key === null ? undefined : byKey.get(key);
    if (resident) claimed.add(resident.id);
  }
  const byDay = groupBy(
    residents.filter(({ id, birthDate }) => birthDate !== null && !claimed.has(id)),
    ({ birthDate }) => birthDate ?? "",
  );
  const found = new Map<number, Matched>();
  for (const row of rows) {
    const again = repeats.get(row.number);
    const own = row.key === null ? undefined : byKey.get(row.key);
    if (again !== undefined) found.set(row.number, { kind: "AGAIN", number: again });
    else if (own) found.set(row.number, { kind: "SAME", residentId: own.id });
    else found.set(row.number, propose(row, byDay.get(row.birthDate ?? "") ?? []));
  }
  return withoutRivals(found);
}

function propose(row: Listed, sameDay: Resident[]): Matched {
  const scored = sameDay
    .map((resident) => ({ resident, likeness: likenessOf(row, resident) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || (a.resident.id < b.resident.id ? -1 : 1));
  const [first] = scored;
  if (!first) return { kind: "NOBODY" };
  const { resident } = first;
  const certain =
    scored.length === 1 &&
    isSameName(row, resident) &&
    row.rt !== null &&
    row.rt === resident.rt &&
    placesAgree(row.birthPlace, resident.birthPlace) &&
    !(row.nik !== null && resident.hasNik);
  return { kind: "PERHAPS", candidates: scored.slice(0, most).map((one) => one.resident.id), certain };
}

/** 0 for somebody else; more for the same name than for a near one, and for the same RT and birth place. */
function likenessOf(row: Listed, resident: Resident): number {
  if (!row.name || row.birthDate !== resident.birthDate) return 0;
  const same = isSameName(row, resident);
  if (!same && !isNearName(row.name, resident.name)) return 0;
  const known = row.birthPlace !== null && resident.birthPlace !== null;
  const place = known ? (placesAgree(row.birthPlace, resident.birthPlace) ? 1 : -1) : 0;
  return (same ? 10 : 5) + (row.rt !== null && row.rt === resident.rt ? 2 : 0) + place;
}

function isSameName({ name, birthDate }: Listed, resident: Resident): boolean {
  const key = personKey({ name: name ?? "", birthDate, birthPlace: null });
  return name !== null && key === personKey(resident);
}

/** The same words in another order, or one letter more, less, other or swapped. */
export function isNearName(a: string, b: string): boolean {
  const [first, second] = [plain(a), plain(b)];
  if (first.split(" ").sort().join(" ") === second.split(" ").sort().join(" ")) return true;
  return differByOne(first, second);
}

/** Titles before and after a name are left out by one list and kept by the other. */
const titles = /\b(H|HJ|HAJI|HAJAH|DRS?|DRA|IR|SE|SH|ST|SPD|SPDI|SAG|SKM|MPD|AMD|ALM|BIN|BINTI)\b/g;

function plain(name: string): string {
  const letters = normalizeName(name)
    .toUpperCase()
    .replace(/[.'’`]/g, "")
    .replace(/[^A-Z]+/g, " ");
  const bare = letters.replace(titles, " ").replace(/\s+/g, " ").trim();
  return bare || letters.trim();
}

function differByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA === restB || restA.slice(1) === restB.slice(1)) return true;
  if (restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

/** Whom two rows would both have for certain, neither has. */
function withoutRivals(found: Map<number, Matched>): Map<number, Matched> {
  const wanted = new Map<string, number>();
  for (const one of found.values())
    if (one.kind === "PERHAPS") for (const id of one.candidates) wanted.set(id, (wanted.get(id) ?? 0) + 1);
  return new Map(
    [...found].map(([number, one]) => {
      const rival = one.kind === "PERHAPS" && one.candidates.some((id) => (wanted.get(id) ?? 0) > 1);
      return [number, rival ? { ...one, certain: false } : one];
    }),
  );
}

/** Rows about somebody whom an earlier row is about, unless each says another segment. */
function findRepeats(rows: Listed[]): Map<number, number> {
  const repeats = new Map<number, number>();
  const groups = groupBy(
    [...rows].sort((a, b) => a.number - b.number),
    identityOf,
  );
  for (const [identity, group] of groups) {
    if (identity === "") continue;
    const kept: Listed[] = [];
    for (const row of group) {
      const same = kept.find(({ segment }) => !segment || !row.segment || segment === row.segment);
      if (same) repeats.set(row.number, same.number);
      else kept.push(row);
    }
  }
  return repeats;
}

function identityOf(row: Listed): string {
  if (row.key !== null) return `k|${row.key}`;
  if (row.hash !== null) return `h|${row.hash}`;
  const person = personKey({ name: row.name ?? "", birthDate: row.birthDate, birthPlace: null });
  return person === null ? "" : `p|${person}|${row.rt ?? ""}`;
}

function groupBy<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
