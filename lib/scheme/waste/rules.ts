/** What is wrong with a typed weight, as a refusal code. */
export type WeightFault = "WEIGHT_NEGATIVE" | "WEIGHT_ZERO" | "WEIGHT_UNCLEAR" | "WEIGHT_TOO_MUCH";

const most = 10_000_000;

/**
 * A weight in grams as people type it: "1,5", "1,5 kg", "750 g". "1.5" is one and a half too, but in "1.500" the dot
 * could mean either, so it is asked again.
 */
export function readWeight(typed: string): { grams: number } | { fault: WeightFault } {
  const text = typed.trim().toLowerCase();
  if (/^[-−]/.test(text)) return { fault: "WEIGHT_NEGATIVE" };
  const found = /^(\d{1,7})(?:([.,])(\d{1,3}))?\s*(kg|kilo|kilogram|g|gr|gram)?$/.exec(text);
  if (!found) return { fault: "WEIGHT_UNCLEAR" };
  const [, whole = "", mark, part = "", unit = "kg"] = found;
  const inGrams = unit.startsWith("g");
  if (mark === "." && part.length === 3) return { fault: "WEIGHT_UNCLEAR" };
  if (inGrams && mark) return { fault: "WEIGHT_UNCLEAR" };
  const grams = inGrams ? Number(whole) : Number(whole) * 1_000 + Number(part.padEnd(3, "0"));
  if (grams === 0) return { fault: "WEIGHT_ZERO" };
  return grams > most ? { fault: "WEIGHT_TOO_MUCH" } : { grams };
}

/** Rupiah for a weight at a price for a kilogram, to the nearest rupiah. */
export function worthOf(grams: number, pricePerKilogram: number): number {
  return Math.round((grams * pricePerKilogram) / 1_000);
}

/** What part of a stock was taken in for: its average, and all of the value with the last gram. */
export function costOf(stock: { grams: number; rupiah: number }, grams: number): number {
  return grams === stock.grams ? stock.rupiah : Math.floor((stock.rupiah * grams) / stock.grams);
}
