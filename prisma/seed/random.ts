export type Random = () => number;

/** A small seeded generator (xorshift32 after an FNV-1a hash of the seed): the standard one has no seed. */
export function randomFrom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const char of seed) state = Math.imul(state ^ char.charCodeAt(0), 0x01000193);
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

export function pick<T>(random: Random, from: T[]): T {
  return from[Math.floor(random() * from.length)]!;
}

export function weighted(random: Random, table: [string, number][]): string {
  let roll = random() * table.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of table) {
    roll -= weight;
    if (roll < 0) return value;
  }
  return table[0]![0];
}
