/** What the shop credits: so much for each full sum spent, nothing for what is left over. */
export function creditOf({ every, rupiah }: { every: number; rupiah: number }, spent: number): number {
  return Math.floor(spent / every) * rupiah;
}
