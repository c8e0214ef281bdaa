import { decrypt } from "@/lib/platform/crypto/cipher";
import type { Day } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { maskPhone } from "@/lib/resident/rules";
import { estimateAll } from "./incentive/queries";
import { canKeepAgents, canSeeAgentOfMember } from "./policy";

export type AgentRow = Awaited<ReturnType<typeof listAgents>>[number];

/**
 * The agents that the actor may know, by name: of its regencies for the branch, and for a village those who look after
 * one of its members.
 */
export async function listAgents(tx: Tx) {
  const rows = await tx.agent.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: { office: { select: { name: true } } },
  });
  return rows.map(({ id, regencyId, name, certificateNo, activeFrom, activeTo, office }) => ({
    id,
    regencyId,
    name,
    certificateNo,
    officeName: office.name,
    activeFrom: asDay(activeFrom),
    activeTo: activeTo && asDay(activeTo),
  }));
}

/** Those who work on a day, for choosing one. */
export async function listAgentsOn(tx: Tx, regencyId: number, day: Day): Promise<AgentRow[]> {
  const agents = await listAgents(tx);
  return agents.filter((one) => one.regencyId === regencyId && (!one.activeTo || one.activeTo >= day));
}

/** Agents with whom each looks after and what a month may bring them, and the organisations they belong to. */
export async function agentsPage(actor: Actor, month: string) {
  if (!canKeepAgents(actor)) return null;
  return asActor(actor, async (tx) => {
    const agents = await listAgents(tx);
    const counted = await tx.membership.groupBy({
      by: ["agentId"],
      where: { agentId: { not: null }, endedOn: null },
      _count: true,
    });
    const estimates = await estimateAll(tx, month, agents);
    const membersOf = new Map(counted.map(({ agentId, _count }) => [agentId, _count]));
    const offices = await tx.agentOffice.findMany({
      orderBy: [{ name: "asc" }, { id: "asc" }],
      include: { regency: { select: { name: true } }, _count: { select: { agents: true } } },
    });
    return {
      agents: agents.map((agent) => {
        const { two = 0, three = 0, collected = 0, estimate = null } = estimates.get(agent.id) ?? {};
        const members = membersOf.get(agent.id) ?? 0;
        return { ...agent, members, newMembers: two + three, collected, estimate };
      }),
      offices: offices.map(({ id, name, agreementNumber, agreementOn, regency, _count }) => ({
        id,
        name,
        agreementNumber,
        agreementOn: asDay(agreementOn),
        regencyName: regency.name,
        agents: _count.agents,
      })),
      regencies: await tx.regency.findMany({
        orderBy: { code: "asc" },
        select: { code: true, name: true },
      }),
    };
  });
}

export type AgentsPage = NonNullable<Awaited<ReturnType<typeof agentsPage>>>;

/** An agent with the villages where the agent looks after members; null when out of reach. */
export async function agentPage(actor: Actor, id: string) {
  if (!canKeepAgents(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const found = await tx.agent.findUnique({ where: { id }, include: { office: true } });
    if (!found) return null;
    const { name, certificateNo, activeFrom, activeTo, phoneCipher, office } = found;
    const villages = await tx.$queryRaw<{ code: string; name: string; district: string; members: number }[]>`
      select v.code, v.name, d.name as district, c.members from (
        select village_id, count(*)::int as members from membership
        where agent_id = ${id}::uuid and ended_on is null group by 1
      ) c join village v on v.id = c.village_id join district d on d.id = v.district_id order by v.name, v.code`;
    return {
      id,
      name,
      certificateNo,
      maskedPhone:
        phoneCipher && maskPhone(decrypt(phoneCipher, { table: "agent", column: "phone", row: id })),
      activeFrom: asDay(activeFrom),
      activeTo: activeTo && asDay(activeTo),
      office: { ...office, agreementOn: asDay(office.agreementOn) },
      villages,
    };
  });
}

export type AgentPage = NonNullable<Awaited<ReturnType<typeof agentPage>>>;

/** Who looks after a membership, and for the branch who could; null when the membership is out of reach. */
export async function agentOfMember(actor: Actor, membershipId: string, day: Day) {
  if (!canSeeAgentOfMember(actor) || !isId(membershipId)) return null;
  return asActor(actor, async (tx) => {
    const membership = await tx.membership.findFirst({
      where: { id: membershipId },
      select: {
        regencyId: true,
        agent: { select: { id: true, name: true, office: { select: { name: true } } } },
      },
    });
    if (!membership) return null;
    const { agent, regencyId } = membership;
    return {
      agent: agent && { id: agent.id, name: agent.name, officeName: agent.office.name },
      choices: canKeepAgents(actor) ? await listAgentsOn(tx, regencyId, day) : null,
    };
  });
}

/** Who could look after members of a village. */
export async function agentsForVillage(actor: Actor, code: string, day: Day): Promise<AgentRow[] | null> {
  if (!canKeepAgents(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await tx.village.findUnique({ where: { code }, select: { regencyId: true } });
    return village && listAgentsOn(tx, village.regencyId, day);
  });
}
