import type { Client } from "pg";
import { today } from "@/lib/platform/dates";
import type { Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import type { LedgerRow } from "@/lib/scheme/ledger/mutations";
import type { LedgerEvent } from "@/lib/scheme/ledger/rules";
import type { Place } from "./world";

export type Bank = { id: string; savers: string[] };

/** A waste bank with two savers, Ani and Budi, as its owner would find it in the tables. */
export async function openBank(owner: Client, place: Place): Promise<Bank> {
  const id = newId();
  const savers = [newId(), newId()].sort();
  await owner.query(
    `with opened as (
       insert into scheme (regency_id, village_id, id, kind, name, funding, treasurer, starts_on, by_id, by_name)
       values ($1, $2, $3, 'WASTE_BANK', 'Bank sampah', 'SCHEME', 'Bu Rini', '2026-01-01', gen_random_uuid(), 'x'))
     insert into ledger_account (regency_id, village_id, scheme_id, id, kind, name) values
       ($1, $2, $3, gen_random_uuid(), 'CASH', 'Kas'), ($1, $2, $3, gen_random_uuid(), 'STOCK', 'Barang'),
       ($1, $2, $3, gen_random_uuid(), 'RESULT', 'Hasil'), ($1, $2, $3, $4, 'SAVER', 'Ani'),
       ($1, $2, $3, $5, 'SAVER', 'Budi')`,
    [place.regencyId, place.id, id, ...savers],
  );
  return { id, savers };
}

/** The same transaction, with something done before each statement it is given. */
export function beforeEachStatement(tx: Tx, act: () => Promise<unknown>): Tx {
  const guarded =
    (call: (...given: unknown[]) => unknown, self: unknown) =>
    async (...given: unknown[]) => {
      await act();
      return call.apply(self, given);
    };
  const watch = (target: object, only: (name: string) => boolean): object =>
    new Proxy(target, {
      get(of, name) {
        const found = Reflect.get(of, name) as unknown;
        if (typeof found === "function" && only(String(name)))
          return guarded(found as (...given: unknown[]) => unknown, of);
        return typeof found === "object" && found !== null ? watch(found, () => true) : found;
      },
    });
  return watch(tx, (name) => name.startsWith("$")) as Tx;
}

/** An event of today. */
export const rowOf = (event: LedgerEvent, change: Partial<LedgerRow> = {}): LedgerRow => ({
  id: newId(),
  day: today(),
  note: "",
  event,
  ...change,
});

export const deposit = (saver: string, rupiah: number): LedgerEvent => ({
  kind: "DEPOSIT",
  shares: [{ saver, rupiah }],
});

/** One step of a made-up history; TAKE_BACK takes back what was booked `rupiah` steps after the first. */
export type Step = {
  kind: "WEIGH_IN" | "SALE" | "DEPOSIT" | "WITHDRAWAL" | "TAKE_BACK";
  who: number;
  rupiah: number;
};
/** Cash, stock, Ani's and Budi's. */
export type Stands = [number, number, number, number];

export function effectOf({ kind, who, rupiah }: Step): Stands {
  const [ofAni, ofBudi] = who === 0 ? [rupiah, 0] : [0, rupiah];
  if (kind === "SALE") return [rupiah, -rupiah - who, 0, 0];
  if (kind === "WEIGH_IN") return [0, rupiah, ofAni, ofBudi];
  return kind === "DEPOSIT" ? [rupiah, 0, ofAni, ofBudi] : [-rupiah, 0, -ofAni, -ofBudi];
}

export function eventOf(bank: Bank, { kind, who, rupiah }: Step): LedgerEvent {
  const saver = bank.savers[who] as string;
  if (kind === "SALE") return { kind, rupiah, cost: rupiah + who };
  return kind === "WEIGH_IN" || kind === "WITHDRAWAL" ? { kind, saver, rupiah } : deposit(saver, rupiah);
}
