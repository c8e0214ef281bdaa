import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { findVillage } from "@/lib/region/queries";
import { findBook } from "../book/queries";
import { canRecordContributions } from "../policy";

/** The page for a list of paid months; null when the village is out of reach. */
export async function listingPage(actor: Actor, code: string) {
  if (!canRecordContributions(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    return village && { village, book: await findBook(tx, village.id) };
  });
}
