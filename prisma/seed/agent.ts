import { assignBlock } from "@/lib/agent/assignment/mutations";
import { addAgent, openAgentOffice } from "@/lib/agent/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";

/** Karanglo made room for agents in 2018; who they are, and what they agreed on, is an example. */
const offices = [
  {
    regencyCode: "35.23",
    name: "Wadah Perisai Ronggolawe",
    agreementNumber: "PER/118/062024",
    agreementOn: "2024-06-11",
    agents: [
      {
        name: "Wiwik Handayani",
        phone: "+6284000000311",
        certificateNo: "PRS-2024-0311",
        rts: ["001", "002"],
      },
      {
        name: "Slamet Raharjo",
        phone: "+6284000000312",
        certificateNo: "PRS-2024-0312",
        rts: ["003", "004"],
      },
    ],
  },
];

const villages = ["35.23.12.2002", "35.23.12.2017"];

/** A Perisai agency of Tuban with two agents, who look after Socorejo and Sugihwaras between them. */
export async function seedAgents(branch: Actor): Promise<void> {
  for (const { agents, ...office } of offices) {
    const officeId = newId();
    await done(openAgentOffice(branch, { id: officeId, ...office }));
    for (const { rts, ...facts } of agents) {
      const agentId = newId();
      await done(addAgent(branch, { id: agentId, officeId, activeFrom: "2024-07-01", ...facts }));
      // An RT may have no member yet.
      for (const villageCode of villages)
        for (const rt of rts) await assignBlock(branch, { villageCode, rt, agentId });
    }
  }
}

async function done(working: Promise<{ ok: boolean }>): Promise<void> {
  const result = await working;
  if (!result.ok) throw new Error(JSON.stringify(result));
}
