import { addMonths, type Day, monthOf } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { schemePage } from "@/lib/scheme/page/queries";
import { priceWaste, weighIn } from "@/lib/scheme/waste/mutations";
import type { Random } from "./random";
import { done } from "./scheme-steps";

const prices: [string, number, number][] = [
  ["Botol plastik bening", 3_000, 3_200],
  ["Kardus", 1_500, 1_700],
  ["Besi", 4_000, 4_000],
  ["Minyak jelantah", 5_000, 5_500],
];

/** What a waste bank takes; prices rose three months later. */
export async function priceKinds(actor: Actor, schemeId: string, fromDay: Day): Promise<void> {
  const later = `${addMonths(monthOf(fromDay), 3)}-01`;
  for (const [name, first, second] of prices) {
    done(await priceWaste(actor, { id: newId(), schemeId, name, rupiah: first, fromDay }));
    if (second !== first)
      done(await priceWaste(actor, { id: newId(), schemeId, name, rupiah: second, fromDay: later }));
  }
}

type Collecting = {
  schemeId: string;
  accounts: string[];
  month: string;
  /** Nothing is recorded after it. */
  day: Day;
  visits: number;
  random: Random;
};

/** A month at the scales: everybody comes so many times with two kinds. */
export async function collectWaste(actor: Actor, given: Collecting): Promise<void> {
  const { schemeId, accounts, month, day, visits, random } = given;
  const kinds = (await schemePage(actor, schemeId))?.terms.waste ?? [];
  for (let visit = 0; visit < visits; visit++) {
    const date = `${month}-${String(5 + visit * 10).padStart(2, "0")}`;
    if (date > day) continue;
    for (const [at, accountId] of accounts.entries()) {
      const lines = [at + visit, at + visit + 1].map((kind) => ({
        kindId: kinds[kind % kinds.length]?.id ?? "",
        grams: 200 + Math.floor(random() * 15) * 100,
      }));
      done(await weighIn(actor, { id: newId(), schemeId, accountId, day: date, lines }));
    }
  }
}
