import { assignAgent, assignBlock } from "@/lib/agent/assignment/mutations";
import { addIncentiveRule } from "@/lib/agent/incentive/mutations";
import { incentivePage, incentiveRules } from "@/lib/agent/incentive/queries";
import { incentiveInput } from "@/lib/agent/incentive/schema";
import { addAgent, endAgent, openAgentOffice } from "@/lib/agent/mutations";
import { agentOfMember, agentPage, agentsForVillage, agentsPage } from "@/lib/agent/queries";
import { addDays, today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";
import type { ActionRow, Role } from "./matrix";
import type { Read } from "./reads";
import type { Page } from "./routes";

const branch: Role[] = ["BRANCH"];
const incentive = {
  validFrom: "2091-03",
  threshold: "25",
  fixed: "0",
  perHeadTwo: "10.000",
  perHeadThree: "15.000",
  share: "7,5",
  source: "Uji",
};
const people: Role[] = ["BRANCH", "VILLAGE"];

export const agentActions: Record<string, ActionRow> = {
  "lib/agent/actions.ts#openAgentOfficeAction": {
    may: branch,
    run: (actor, { regencyCode }) =>
      openAgentOffice(actor, {
        id: newId(),
        regencyCode,
        name: `Wadah ${newId()}`,
        agreementNumber: "PER/1/2026",
        agreementOn: "2026-01-05",
      }),
  },
  "lib/agent/actions.ts#addAgentAction": {
    may: branch,
    run: (actor, { agentOfficeId }) =>
      addAgent(actor, {
        id: newId(),
        officeId: agentOfficeId,
        name: "Penyusup",
        certificateNo: newId(),
        activeFrom: today(),
      }),
  },
  "lib/agent/actions.ts#endAgentAction": {
    may: branch,
    run: (actor, { agentId }) => endAgent(actor, { agentId, activeTo: addDays(today(), 300) }),
  },
  "lib/agent/incentive/actions.ts#addIncentiveRuleAction": {
    may: ["ADMIN"],
    run: (actor) => addIncentiveRule(actor, incentiveInput.parse(incentive)),
  },
  // Nobody is chosen: whom a village knows depends on that, and is tried with the agents.
  "lib/agent/assignment/actions.ts#assignAgentAction": {
    may: branch,
    run: (actor, { memberships }) =>
      assignAgent(actor, { membershipId: memberships[0] ?? "", agentId: "none" }),
  },
  "lib/agent/assignment/actions.ts#assignBlockAction": {
    may: branch,
    run: (actor, { code }) => assignBlock(actor, { villageCode: code, rt: "001", agentId: "none" }),
  },
};

export const agentReads: Record<string, Read> = {
  "lib/agent/queries.ts#agentsPage": {
    may: branch,
    run: async (actor, { agentId }) =>
      (await agentsPage(actor, "2026-05"))?.agents.filter(({ id }) => id === agentId),
  },
  "lib/agent/queries.ts#agentPage": { may: branch, run: (actor, { agentId }) => agentPage(actor, agentId) },
  "lib/agent/incentive/queries.ts#incentiveRules": { may: ["ADMIN"], run: (actor) => incentiveRules(actor) },
  "lib/agent/incentive/queries.ts#incentivePage": {
    may: branch,
    run: (actor, { agentId }) => incentivePage(actor, agentId, "2026-05"),
  },
  "lib/agent/queries.ts#agentOfMember": {
    may: people,
    run: (actor, { memberships }) => agentOfMember(actor, memberships[0] ?? "", today()),
  },
  "lib/agent/queries.ts#agentsForVillage": {
    may: branch,
    run: (actor, { code }) => agentsForVillage(actor, code, today()),
  },
};

export const agentPages: Record<string, Page> = {
  "app/(main)/agents/page.tsx": { path: () => "/agents", may: branch },
  "app/(main)/agents/[agentId]/page.tsx": { path: ({ agentId }) => `/agents/${agentId}`, may: branch },
};

/** What a browser would send with each of them. */
export const agentForms: Record<
  string,
  (of: { code: string; membershipId: string }) => Record<string, string>
> = {
  openAgentOfficeAction: ({ code }) => ({
    id: newId(),
    regencyCode: code.slice(0, 5),
    name: "Penyusup",
    agreementNumber: "1",
    agreementOn: "2026-01-05",
  }),
  addAgentAction: () => ({
    id: newId(),
    officeId: newId(),
    name: "Penyusup",
    certificateNo: "1",
    activeFrom: today(),
  }),
  addIncentiveRuleAction: () => incentive,
  endAgentAction: () => ({ agentId: newId(), activeTo: today() }),
  assignAgentAction: ({ membershipId }) => ({ membershipId, agentId: "none" }),
  assignBlockAction: ({ code }) => ({ villageCode: code, rt: "001", agentId: "none" }),
};
