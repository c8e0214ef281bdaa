import type { Day } from "@/lib/platform/dates";
import { asDay } from "@/lib/platform/db/day";
import type { Tx } from "@/lib/platform/db/door";
import type { Month } from "../tariff/rules";

export type Book = { fromMonth: Month; byName: string; openedOn: Day };

/** Since when a village's contributions are kept here; null when they are not. */
export async function findBook(tx: Tx, villageId: number): Promise<Book | null> {
  const book = await tx.contributionBook.findUnique({ where: { villageId } });
  return book && { fromMonth: book.fromMonth, byName: book.byName, openedOn: asDay(book.at) };
}
