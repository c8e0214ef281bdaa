import type { Actor } from "./actor";
import { asActor, type Tx } from "./door";

const batchSize = 1_000;

/**
 * Rows for a file in the order of `ids`, a thousand at a time and each thousand in a transaction of its own: a
 * download lasts as long as the line is slow, and a transaction must not. The next thousand is fetched while the
 * one before is written. What is gone by then is left out.
 */
export async function* readInBatches<T extends { id: string }>(
  actor: Actor,
  ids: readonly string[],
  read: (tx: Tx, ids: string[]) => Promise<T[]>,
): AsyncGenerator<T> {
  const fetchFrom = (from: number) => {
    const batch = ids.slice(from, from + batchSize);
    const rows = batch.length > 0 ? asActor(actor, (tx) => read(tx, batch)) : Promise.resolve([]);
    // Whoever breaks the download off does not wait for it, and a failure then is nobody's.
    rows.catch(() => undefined);
    return { batch, rows };
  };
  let next = fetchFrom(0);
  for (let from = 0; from < ids.length; from += batchSize) {
    const { batch, rows } = next;
    const found = new Map((await rows).map((row) => [row.id, row]));
    next = fetchFrom(from + batchSize);
    for (const id of batch) {
      const row = found.get(id);
      if (row) yield row;
    }
  }
}

/**
 * Writes items part by part, each prepared (encrypted, say) while the database takes the part before. For inside a
 * transaction; nothing else may use it meanwhile.
 */
export async function writeInParts<T>(
  items: readonly T[],
  size: number,
  prepare: (part: T[]) => string,
  write: (prepared: string) => PromiseLike<unknown>,
): Promise<void> {
  let writing: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < items.length; from += size) {
    const prepared = prepare(items.slice(from, from + size));
    await writing;
    writing = Promise.resolve(write(prepared));
    // Whoever fails while preparing the next part says so; this one is then nobody's.
    writing.catch(() => undefined);
    // The statement leaves before the processor is taken again.
    await new Promise(setImmediate);
  }
  await writing;
}
