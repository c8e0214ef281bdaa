import type { Actor } from "./actor";
import { asActor, type Tx } from "./door";

const batchSize = 1_000;

/**
 * Rows for a file in the order of `ids`, a thousand at a time and each thousand in a transaction of its own: a
 * download lasts as long as the line is slow, and a transaction must not. What is gone by then is left out.
 */
export async function* readInBatches<T extends { id: string }>(
  actor: Actor,
  ids: readonly string[],
  read: (tx: Tx, ids: string[]) => Promise<T[]>,
): AsyncGenerator<T> {
  for (let from = 0; from < ids.length; from += batchSize) {
    const batch = ids.slice(from, from + batchSize);
    const rows = new Map((await asActor(actor, (tx) => read(tx, batch))).map((row) => [row.id, row]));
    for (const id of batch) {
      const row = rows.get(id);
      if (row) yield row;
    }
  }
}
