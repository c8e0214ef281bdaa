/** Agents and the offices they belong to are kept by the branch. */
export const agentRights = {
  branch: { agent: "ISU", agent_office: "IS" },
  village: { agent: "S", agent_office: "S" },
};
