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
    const achieved = (await achievedIn(tx, month, agentId)).get(agentId) ?? nothing;
    const rule = incentiveOn(await readIncentives(tx), month);
    return { month, achieved, rule, estimate: rule && estimateOf(rule.content, achieved) };
  });
}

export type IncentivePage = NonNullable<Awaited<ReturnType<typeof incentivePage>>>;

/** The same for every agent of a list; the estimates are null before the first rule. */
export async function estimateAll(tx: Tx, month: string, agents: readonly { id: string }[]) {
  const achieved = await achievedIn(tx, month, null);
  const rule = incentiveOn(await readIncentives(tx), month);
  return new Map(
    agents.map(({ id }) => {
      const own = achieved.get(id) ?? nothing;
      return [id, { ...own, estimate: rule && estimateOf(rule.content, own).total }];
    }),
  );
}

/** Every rule, the newest first; null when not the actor's business. */
export async function incentiveRules(actor: Actor): Promise<IncentiveRule[] | null> {
  return canSetIncentives(actor) ? asActor(actor, readIncentives) : null;
}

const nothing: Achieved = { two: 0, three: 0, collected: 0 };

/** What each agent did in a month, or the one asked for; who did nothing is not in it. */
export async function achievedIn(
  tx: Tx,
  month: string,
  agentId: string | null,
): Promise<Map<string, Achieved>> {
  const from = asDate(`${month}-01`);
  const until = asDate(`${addMonths(month, 1)}-01`);
  const rows = await tx.$queryRaw<({ id: string } & Achieved)[]>`
    select agent_id::text as id, sum(two)::int as two, sum(three)::int as three, sum(collected)::float8 as collected from (
      select agent_id, (cardinality(programmes) < 3)::int as two, (cardinality(programmes) >= 3)::int as three, 0 as collected
      from membership
      where agent_id is not null and (${agentId}::uuid is null or agent_id = ${agentId}::uuid) and segment = 'BPU'
        and starts_on >= ${from} and starts_on < ${until} and ended_on is distinct from starts_on
      union all
      select p.agent_id, 0, 0, c.rupiah from membership p
        join contribution c on c.membership_id = p.id and c.village_id = p.village_id and c.regency_id = p.regency_id
        join receipt r on r.id = c.receipt_id and r.village_id = c.village_id and r.regency_id = c.regency_id
      where p.agent_id is not null and (${agentId}::uuid is null or p.agent_id = ${agentId}::uuid)
        and r.day >= ${from} and r.day < ${until}
    ) done group by 1`;
  return new Map(rows.map(({ id, ...achieved }) => [id, achieved]));
}
