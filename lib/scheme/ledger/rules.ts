import type { Day } from "@/lib/platform/dates";

export type AccountKind = "CASH" | "STOCK" | "SAVER" | "RESULT";

/** What a saver gets or gives, in whole rupiah above zero; `saver` is an account's id. */
export type Share = { saver: string; rupiah: number };
export type Payment = Share & { receiptId: string };

export type LedgerEvent =
  | { kind: "WEIGH_IN"; saver: string; rupiah: number }
  /** `cost` is what the goods sold were taken in for. */
  | { kind: "SALE"; rupiah: number; cost: number }
  | { kind: "LANDING" | "PURCHASE" | "DEPOSIT"; shares: readonly Share[] }
  | { kind: "WITHDRAWAL"; saver: string; rupiah: number }
  /** Contributions of a monthly run that were taken back: the money is in cash and the savers' again. */
  | { kind: "REVERSAL"; payments: readonly Payment[] };

/** What a transaction on record is of; CONTRIBUTION is what a monthly run paid. */
export type LedgerKind = LedgerEvent["kind"] | "CONTRIBUTION";

/** Debit above zero, credit below. */
export type Entry = { account: string; rupiah: number; receiptId?: string };

/** The accounts that a scheme has one of. */
export type Books = Record<"CASH" | "STOCK" | "RESULT", string>;

/** What an event moves, which sums to zero. What a monthly run pays is booked from its lines. */
export function entriesOf(books: Books, event: LedgerEvent): Entry[] {
  switch (event.kind) {
    case "WEIGH_IN":
      return moved(books.STOCK, [{ saver: event.saver, rupiah: event.rupiah }], 1);
    case "SALE":
      return [
        { account: books.CASH, rupiah: event.rupiah },
        { account: books.STOCK, rupiah: -event.cost },
        { account: books.RESULT, rupiah: event.cost - event.rupiah },
      ].filter(({ rupiah }) => rupiah !== 0);
    case "WITHDRAWAL":
      return moved(books.CASH, [{ saver: event.saver, rupiah: event.rupiah }], -1);
    case "REVERSAL":
      return moved(books.CASH, event.payments, 1);
    default:
      return moved(books.CASH, event.shares, 1);
  }
}

/** In (1): debit what the scheme holds, credit the savers. Out (-1): the other way round. */
function moved(
  held: string,
  shares: readonly (Share & { receiptId?: string })[],
  direction: 1 | -1,
): Entry[] {
  const real = shares.filter(({ rupiah }) => rupiah !== 0);
  if (real.length === 0) return [];
  const sum = real.reduce((all, { rupiah }) => all + rupiah, 0);
  return [
    { account: held, rupiah: direction * sum },
    ...real.map(({ saver, rupiah, receiptId }) => ({
      account: saver,
      rupiah: -direction * rupiah,
      ...(receiptId && { receiptId }),
    })),
  ];
}

/** What takes an event back. */
export function negated(entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => ({ ...entry, rupiah: -entry.rupiah }));
}

/** A sum shared out in whole rupiah by weight; the largest remainders get what is left, the earlier of equals first. */
export function shareOut(rupiah: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all <= 0) return weights.map(() => 0);
  const whole = weights.map((weight) => BigInt(rupiah) * BigInt(weight));
  const shares = whole.map((part) => Number(part / BigInt(all)));
  const left = rupiah - shares.reduce((sum, share) => sum + share, 0);
  const remainder = (at: number) => (whole[at] as bigint) % BigInt(all);
  const order = weights
    .map((_, at) => at)
    .sort((a, b) => (remainder(a) === remainder(b) ? a - b : remainder(a) > remainder(b) ? -1 : 1));
  for (const at of order.slice(0, left)) shares[at] = (shares[at] as number) + 1;
  return shares;
}

/** What an account moved on a day. */
export type Movement = { account: string; day: Day; rupiah: number };

/** Savers are owed: they stand at or below zero. What is held stands at or above it, and a result may be either. */
const side: Record<AccountKind, 1 | -1 | 0> = { CASH: 1, STOCK: 1, SAVER: -1, RESULT: 0 };

/**
 * The first account, savers before what is held, that would stand below nothing at the end of any day, and what it
 * has to give; entries of one day count together. Null when none does.
 */
export function findOverdrawn(
  kinds: ReadonlyMap<string, AccountKind>,
  before: readonly Movement[],
  added: readonly Movement[],
): { account: string; kind: AccountKind; day: Day; available: number } | null {
  const signOf = (account: string) => side[kinds.get(account) ?? "RESULT"];
  const touched = new Map<string, { before: Movement[]; added: Movement[] }>();
  for (const one of added) {
    const known = touched.get(one.account) ?? { before: [], added: [] };
    known.added.push(one);
    touched.set(one.account, known);
  }
  for (const one of before) touched.get(one.account)?.before.push(one);
  const saversFirst = [...touched].sort(([a], [b]) => signOf(a) - signOf(b));
  for (const [account, moves] of saversFirst) {
    const kind = kinds.get(account) ?? "RESULT";
    const sign = signOf(account);
    if (sign === 0) continue;
    let stands = 0;
    let without = 0;
    const ordered = [
      ...moves.before.map((move) => ({ ...move, isNew: false })),
      ...moves.added.map((move) => ({ ...move, isNew: true })),
    ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    for (const [at, { day, rupiah, isNew }] of ordered.entries()) {
      stands += sign * rupiah;
      if (!isNew) without += sign * rupiah;
      if (stands < 0 && ordered[at + 1]?.day !== day) return { account, kind, day, available: without };
    }
  }
  return null;
}
