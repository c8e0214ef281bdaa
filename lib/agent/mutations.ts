import { recordAudit } from "@/lib/audit/mutations";
import { encrypt } from "@/lib/platform/crypto/cipher";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { canKeepAgents } from "./policy";
import type { AgentInput, AgentOfficeInput, EndAgentInput } from "./schema";

/** Notes an organisation of agents with its agreement. Sent twice it is one. */
export function openAgentOffice(
  actor: Actor,
  input: AgentOfficeInput,
): Promise<Result<null, "NOT_ALLOWED" | "REGENCY_UNKNOWN" | "AGENT_OFFICE_TAKEN" | "DAY_IN_FUTURE">> {
  return asActor(actor, async (tx) => {
    if (!canKeepAgents(actor) || actor.id === null) return refuse("NOT_ALLOWED");
    const { regencyCode, agreementOn, ...rest } = input;
    const regency = await tx.regency.findUnique({ where: { code: regencyCode } });
    if (!regency) return refuse("REGENCY_UNKNOWN", undefined, "regencyCode");
    if (agreementOn > today()) return refuse("DAY_IN_FUTURE", undefined, "agreementOn");
    const same = await tx.agentOffice.findUnique({
      where: { regencyId_name: { regencyId: regency.id, name: input.name } },
    });
    if (same?.id === input.id) return ok(null);
    if (same) return refuse("AGENT_OFFICE_TAKEN", undefined, "name");
    await tx.agentOffice.create({
      data: { ...rest, regencyId: regency.id, agreementOn: asDate(agreementOn), createdBy: actor.id },
    });
    await recordAudit(tx, actor, {
      action: "openAgentOffice",
      subjectType: "agentOffice",
      subjectId: input.id,
      details: { agreementNumber: input.agreementNumber },
    });
    return ok(null);
  });
}

/** Notes an agent of such an organisation, by the certificate's number. Sent twice it is one. */
export function addAgent(
  actor: Actor,
  input: AgentInput,
): Promise<Result<{ id: string }, "NOT_ALLOWED" | "AGENT_OFFICE_UNKNOWN" | "CERTIFICATE_TAKEN">> {
  return asActor(actor, async (tx) => {
    if (!canKeepAgents(actor) || actor.id === null) return refuse("NOT_ALLOWED");
    const { phone, activeFrom, ...rest } = input;
    const office = await tx.agentOffice.findUnique({ where: { id: input.officeId } });
    if (!office) return refuse("AGENT_OFFICE_UNKNOWN", undefined, "officeId");
    const { regencyId } = office;
    const same = await tx.agent.findUnique({
      where: { regencyId_certificateNo: { regencyId, certificateNo: input.certificateNo } },
    });
    if (same?.id === input.id) return ok({ id: input.id });
    if (same) return refuse("CERTIFICATE_TAKEN", { name: same.name }, "certificateNo");
    await tx.agent.create({
      data: {
        ...rest,
        regencyId,
        phoneCipher: phone ? encrypt(phone, { table: "agent", column: "phone", row: input.id }) : null,
        activeFrom: asDate(activeFrom),
        createdBy: actor.id,
      },
    });
    await recordAudit(tx, actor, {
      action: "addAgent",
      subjectType: "agent",
      subjectId: input.id,
      details: { day: activeFrom },
    });
    return ok({ id: input.id });
  });
}

/** Says until when an agent works; the members stay with the agent until somebody else is chosen. */
export function endAgent(
  actor: Actor,
  { agentId, activeTo }: EndAgentInput,
): Promise<Result<null, "NOT_ALLOWED" | "AGENT_UNKNOWN" | "END_BEFORE_START">> {
  return asActor(actor, async (tx) => {
    if (!canKeepAgents(actor)) return refuse("NOT_ALLOWED");
    const agent = await tx.agent.findUnique({ where: { id: agentId } });
    if (!agent) return refuse("AGENT_UNKNOWN");
    const start = asDay(agent.activeFrom);
    if (activeTo < start) return refuse("END_BEFORE_START", { start }, "activeTo");
    await tx.agent.update({ where: { id: agentId }, data: { activeTo: asDate(activeTo) } });
    await recordAudit(tx, actor, {
      action: "endAgent",
      subjectType: "agent",
      subjectId: agentId,
      details: { endedOn: activeTo },
    });
    return ok(null);
  });
}
