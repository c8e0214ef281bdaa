import { addAgent, openAgentOffice } from "@/lib/agent/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { type Place, value } from "./world";

/** An agency and one agent of it, who looks after nobody yet. */
export async function keepAgent(officer: Actor, { regencyCode, id: village }: Place) {
  const [agentOfficeId, agentId] = [newId(), newId()];
  const agreement = { agreementNumber: `PKS v${village}`, agreementOn: "2026-01-05" };
  const office = { id: agentOfficeId, regencyCode, name: `Wadah ${village}`, ...agreement };
  value(await openAgentOffice(officer, office));
  const agent = { name: `Agen ${village}`, phone: "+6281200000311", certificateNo: `PRS-${village}` };
  value(
    await addAgent(officer, { id: agentId, officeId: agentOfficeId, activeFrom: "2026-01-05", ...agent }),
  );
  return { agentId, agentOfficeId };
}
