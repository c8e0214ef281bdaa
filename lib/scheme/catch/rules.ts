import { shareOut } from "../ledger/rules";

export type CatchTerms = { basisPoints: number | null; fixed: number | null; byWeight: boolean };
export type Hand = { accountId: string; weight: number };

/** What is put aside of a catch: a share of its value, rounded to the rupiah, or a fixed sum. */
export function levyOf({ basisPoints, fixed }: CatchTerms, value: number): number {
  return fixed ?? Math.round((value * (basisPoints ?? 0)) / 10_000);
}

/** The levy shared out among the crew, equally or by weight; whoever has no weight is not aboard. */
export function shareLevy(terms: CatchTerms, crew: readonly Hand[], levy: number) {
  const aboard = crew.filter(({ weight }) => weight > 0);
  const shares = shareOut(
    levy,
    aboard.map(({ weight }) => (terms.byWeight ? weight : 1)),
  );
  return aboard.map(({ accountId }, at) => ({ saver: accountId, rupiah: shares[at] as number }));
}
