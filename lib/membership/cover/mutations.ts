import type { Actor } from "@/lib/platform/db/actor";
import { asActor, asSystem } from "@/lib/platform/db/door";
import { lockVillage, recountVillage } from "@/lib/region/mutations";

/** Brings every village's figures to today, because a cover ends without anybody writing; how many it changed. */
export async function advanceFigures(): Promise<number> {
  const [row] = await asSystem((tx) => tx.$queryRaw<{ count: bigint }[]>`select advance_figures() as count`);
  return Number(row?.count ?? 0);
}

/** Works the covers out anew in the actor's villages whose covers follow other rules than those that hold now. */
export async function refreshCovers(actor: Actor, stopping: AbortSignal): Promise<void> {
  const villages = await asActor(
    actor,
    (tx) => tx.$queryRaw<{ id: number }[]>`
      select b.village_id as id from contribution_book b left join village_stat s on s.village_id = b.village_id
      where s.cover_rules is distinct from arrears_rules_key()`,
  );
  for (const { id } of villages)
    if (!stopping.aborted)
      await asActor(
        actor,
        async (tx) => {
          await lockVillage(tx, id);
          // Counted first and last: the first makes the row that says by which rules, should there be none.
          await recountVillage(tx, id);
          await tx.$executeRaw`select refresh_cover_of_village(${id}::int)`;
          await recountVillage(tx, id);
        },
        60,
      );
}
