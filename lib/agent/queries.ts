import { asDay } from "@/lib/platform/db/day";
import type { Tx } from "@/lib/platform/db/door";

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
