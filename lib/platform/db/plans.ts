import type { Tx } from "./door";

/**
 * Has this connection plan anew what it plans once and keeps, the checks of foreign keys above all. Comes before
 * thousands of rows: a plan from when a table had a few reads all of it for every row.
 */
export async function forgetPlans(tx: Tx): Promise<void> {
  await tx.$executeRaw`discard plans`;
}
