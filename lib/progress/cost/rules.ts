import { dueOf } from "@/lib/contribution/due/rules";
import type { Month, Relieved, Tariffs } from "@/lib/contribution/tariff/rules";
import { type Funding, fundings } from "@/lib/contribution/tariff/schema";
import { addMonths } from "@/lib/platform/dates";

export type Way = {
  funding: Funding;
  /** Rupiah for one person in the first month; null where no tariff is known. */
  each: number | null;
  month: number | null;
  /** For the twelve months from then on, each by its own tariff and relief. */
  year: number | null;
  state: Relieved["state"];
};

/**
 * What it costs a month and over twelve to carry so many more members, by where the money comes from: farmers of the
 * lowest band with JKK and JKM. Ways that cost the same are told apart by whether the relief holds for them.
 */
export function costOfWays(tariffs: Tariffs, people: number, from: Month): Way[] {
  const basis = {
    segment: "BPU",
    programmes: ["JKK", "JKM"],
    sector: "FARMING",
    income: 0,
    risk: "VERY_LOW",
  } as const;
  return fundings.map((funding) => {
    const months = Array.from({ length: 12 }, (_, at) => dueOf(tariffs, basis, funding, addMonths(from, at)));
    const each = months[0]?.rupiah ?? null;
    const whole = months.every((due) => due !== null);
    return {
      funding,
      each,
      month: each === null ? null : each * people,
      year: whole ? months.reduce((sum, due) => sum + (due?.rupiah ?? 0), 0) * people : null,
      state: months[0]?.state ?? "NONE",
    };
  });
}
