import { today } from "@/lib/platform/dates";
import type { Tx } from "@/lib/platform/db/door";
import type { Village } from "@/lib/region/queries";
import { paidMonths, readLimits, readOfficialsWage, readPayers, readTurns } from "../../month/queries";
import { readTariffs } from "../../tariff/queries";
import type { Month } from "../../tariff/rules";
import type { Facts } from "./rules";

/** What receipts of these memberships of a village are judged by today, one read a kind. */
export async function readFacts(tx: Tx, village: Village, ids: string[], bookFrom: Month): Promise<Facts> {
  const turns = await readTurns(tx, ids);
  return {
    today: today(),
    bookFrom,
    payers: await readPayers(tx, village.id, ids),
    turns,
    paid: new Map(ids.map((id) => [id, paidMonths(turns.get(id))])),
    officialsWage: await readOfficialsWage(tx, village.id),
    limits: await readLimits(tx),
    tariffs: await readTariffs(tx),
  };
}
