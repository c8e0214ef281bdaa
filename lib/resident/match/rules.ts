import { normalizeName } from "../rules";

/** What is known of somebody besides the NIK. */
export type Person = { name: string; birthPlace: string | null; birthDate: string | null };

/** A resident on the list. `key` is the identity index as hex. */
export type Known = Person & { id: string; key: string; hasNik: boolean };

/** Somebody looked for. */
export type Sought = Person & { key: string; hasNik: boolean };

/** People without a NIK are told apart by name and birth date; null when that is not enough to go by. */
export function personKey({ name, birthDate }: Person): string | null {
  return birthDate && `${normalizeName(name).toUpperCase()}|${birthDate}`;
}

/** Birth places of one and the same person: equal, or one of them not given. */
export function placesAgree(a: string | null, b: string | null): boolean {
  return !a || !b || samePlace(a, b);
}

/**
 * For each person sought the one on the list, or null. The NIK decides where both have one; else name, birth
 * date and birth place do, as long as exactly one fits. Nobody on the list gets two NIKs: the first asks it away.
 */
export function matchPeople<K extends Known>(
  sought: Sought[],
  known: K[],
  given = new Set<string>(),
): (K | null)[] {
  const byKey = new Map(known.map((one) => [one.key, one]));
  const byPerson = groupByPerson(known);
  const found = sought.map(({ key }) => byKey.get(key) ?? null);
  for (const one of found) if (one) given.add(one.id);
  return found.map((own, at) => {
    const one = sought[at];
    if (own || !one) return own;
    const key = byPerson.size === 0 ? null : personKey(one);
    const fitting = (key === null ? [] : (byPerson.get(key) ?? [])).filter(
      (other) =>
        placesAgree(one.birthPlace, other.birthPlace) &&
        !(one.hasNik && (other.hasNik || given.has(other.id))),
    );
    const exact = fitting.filter((other) => samePlace(one.birthPlace, other.birthPlace));
    const best = exact.length > 0 ? exact : fitting;
    const [match] = best.length === 1 ? best : [];
    if (match) given.add(match.id);
    return match ?? null;
  });
}

function samePlace(a: string | null, b: string | null): boolean {
  return normalizeName(a ?? "").toUpperCase() === normalizeName(b ?? "").toUpperCase();
}

function groupByPerson<K extends Known>(known: K[]): Map<string, K[]> {
  const groups = new Map<string, K[]>();
  for (const one of known) {
    const key = personKey(one);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
