import { recordAudit } from "@/lib/audit/mutations";
import { orUnknown } from "@/lib/membership/queries";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { findVillage } from "@/lib/region/queries";
import { canKeepAgents } from "../policy";
import type { AssignBlockInput, AssignInput } from "../schema";

type AgentRefusal = "AGENT_UNKNOWN" | "AGENT_ENDED";

/** Says who looks after a membership, or that nobody does. */
export function assignAgent(
  actor: Actor,
  { membershipId, agentId }: AssignInput,
): Promise<Result<null, "NOT_ALLOWED" | "MEMBERSHIP_UNKNOWN" | AgentRefusal>> {
  return asActor(actor, async (tx) => {
    if (!canKeepAgents(actor)) return refuse("NOT_ALLOWED");
    const membership = await tx.membership.findFirst({
      where: { id: membershipId },
      select: { villageId: true, regencyId: true },
    });
    if (!membership) return refuse("MEMBERSHIP_UNKNOWN");
    const chosen = await chooseAgent(tx, agentId, membership.regencyId);
    if (!chosen.ok) return chosen;
    const village = { id: membership.villageId, regencyId: membership.regencyId };
    await tx.membership.updateMany({ where: { id: membershipId }, data: { agentId: chosen.value } });
    await noteAssigned(tx, actor, village, [membershipId], chosen.value);
    return ok(null);
  });
}

/**
 * The same for all running memberships of an RT, RW or hamlet; answers how many changed. Refused when no part of a
 * village is named, or when there is nobody of whom it is not so already.
 */
export function assignBlock(
  actor: Actor,
  input: AssignBlockInput,
): Promise<
  Result<
    { count: number },
    "NOT_ALLOWED" | "VILLAGE_UNKNOWN" | "BLOCK_REQUIRED" | "NOBODY_TO_ASSIGN" | AgentRefusal
  >
> {
  return asActor(actor, async (tx) => {
    if (!canKeepAgents(actor)) return refuse("NOT_ALLOWED");
    const village = await findVillage(tx, input.villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN");
    const { hamlet, rw, rt, keep } = input;
    if (!hamlet && !rw && !rt) return refuse("BLOCK_REQUIRED");
    const chosen = await chooseAgent(tx, input.agentId, village.regencyId);
    if (!chosen.ok) return chosen;
    const part = (typed: string | undefined) => (typed ? orUnknown(typed) : null);
    const changed = await tx.$queryRaw<{ id: string }[]>`
      update membership m set agent_id = ${chosen.value}::uuid from resident r
      where r.id = m.resident_id and r.village_id = m.village_id and r.regency_id = m.regency_id
        and m.village_id = ${village.id} and m.ended_on is null
        and m.agent_id is distinct from ${chosen.value}::uuid and (${keep !== "yes"} or m.agent_id is null)
        and (${!hamlet} or r.hamlet is not distinct from ${part(hamlet)}::text)
        and (${!rw} or r.rw is not distinct from ${part(rw)}::text)
        and (${!rt} or r.rt is not distinct from ${part(rt)}::text)
      returning m.id::text`;
    if (changed.length === 0) return refuse("NOBODY_TO_ASSIGN");
    const ids = changed.map(({ id }) => id);
    await noteAssigned(tx, actor, village, ids, chosen.value);
    return ok({ count: ids.length });
  });
}

/** The agent's id when there is such an agent of the regency who still works; null for nobody. */
async function chooseAgent(
  tx: Tx,
  agentId: string,
  regencyId: number,
): Promise<Result<string | null, AgentRefusal>> {
  if (agentId === "none") return ok(null);
  const agent = await tx.agent.findFirst({ where: { id: agentId, regencyId } });
  if (!agent) return refuse("AGENT_UNKNOWN", undefined, "agentId");
  const ended = agent.activeTo && asDay(agent.activeTo);
  if (ended && ended < today()) return refuse("AGENT_ENDED", { name: agent.name, end: ended }, "agentId");
  return ok(agent.id);
}

async function noteAssigned(
  tx: Tx,
  actor: Actor,
  village: { id: number; regencyId: number },
  memberships: string[],
  agentId: string | null,
): Promise<void> {
  await recordAudit(
    tx,
    actor,
    ...memberships.map((subjectId) => ({
      action: "assignAgent",
      subjectType: "membership",
      subjectId,
      village,
      details: { agentId },
    })),
  );
}
