import { readTariffs } from "@/lib/contribution/tariff/queries";
import { monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { findVillage } from "@/lib/region/queries";
import { findTargetOn } from "@/lib/target/queries";
import { canSeeDashboard } from "../policy";
import { listDays, totalsOn, unitTotal } from "../queries";
import { costOfWays } from "./rules";

/** What a village's target still lacks and what it costs to carry that many, by each way of paying; null out of reach. */
export async function targetCost(actor: Actor, code: string) {
  if (!canSeeDashboard(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const day = today();
    const target = await findTargetOn(tx, village.id, day);
    if (!target) return { village, target: null, ways: [] };
    const achieved = unitTotal(totalsOn(await listDays(tx, village, day), day), target.unit);
    const missing = Math.max(0, target.current.value - achieved);
    return {
      village,
      target: { unit: target.unit, value: target.current.value, achieved, missing },
      ways: costOfWays(await readTariffs(tx), missing, monthOf(day)),
    };
  });
}

export type TargetCost = NonNullable<Awaited<ReturnType<typeof targetCost>>>;
