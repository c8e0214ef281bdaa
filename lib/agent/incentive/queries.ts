import { addMonths } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { canKeepAgents, canSetIncentives } from "../policy";
import { type Achieved, estimateOf, type IncentiveRule, incentiveOn } from "./rules";
import { incentiveContent } from "./schema";

/** Every rule, the newest first. */
export async function readIncentives(tx: Tx): Promise<IncentiveRule[]> {
  const rows = await tx.incentiveRule.findMany({ orderBy: { validFrom: "desc" } });
  return rows.map(({ validFrom, content, source }) => ({
    validFrom,
    content: incentiveContent.parse(content),
    source,
  }));
}

/**
 * What a month may bring an agent: new self-employed members who begin in it, and contributions that were paid in it,
 * of all who are the agent's today. `rule` is null before the first one; null when the agent is out of reach.
 */
export async function incentivePage(actor: Actor, agentId: string, month: string) {
  if (!canKeepAgents(actor) || !isId(agentId)) return null;
  return asActor(actor, async (tx) => {
    const agent = await tx.agent.findUnique({ where: { id: agentId }, select: { id: true } });
    if (!agent) return null;
    const achieved = await achievedIn(tx, agentId, month);
    const rule = incentiveOn(await readIncentives(tx), month);
    return { month, achieved, rule, estimate: rule && estimateOf(rule.content, achieved) };
  });
}

export type IncentivePage = NonNullable<Awaited<ReturnType<typeof incentivePage>>>;

/** Every rule, the newest first; null when not the actor's business. */
export async function incentiveRules(actor: Actor): Promise<IncentiveRule[] | null> {
  return canSetIncentives(actor) ? asActor(actor, readIncentives) : null;
}

async function achievedIn(tx: Tx, agentId: string, month: string): Promise<Achieved> {
  const from = asDate(`${month}-01`);
  const until = asDate(`${addMonths(month, 1)}-01`);
  const [row] = await tx.$queryRaw<Achieved[]>`
    select count(*) filter (where cardinality(programmes) < 3)::int as two,
      count(*) filter (where cardinality(programmes) >= 3)::int as three,
      (select coalesce(sum(c.rupiah), 0)::int from membership p
         join contribution c on c.membership_id = p.id and c.village_id = p.village_id and c.regency_id = p.regency_id
         join receipt r on r.id = c.receipt_id and r.village_id = c.village_id and r.regency_id = c.regency_id
       where p.agent_id = ${agentId}::uuid and r.day >= ${from} and r.day < ${until}) as collected
    from membership
    where agent_id = ${agentId}::uuid and segment = 'BPU' and starts_on >= ${from} and starts_on < ${until}
      and ended_on is distinct from starts_on`;
  return row ?? { two: 0, three: 0, collected: 0 };
}
