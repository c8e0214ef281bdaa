import { tablesOf } from "./visibility";

const each = (tables: string[], rights: string) => Object.fromEntries(tables.map((table) => [table, rights]));

const frozen = ["frozen_standing", "visit_result"];
const brought = { ...each(["regulation", "binder_task"], "IS"), binder_evidence: "DIS" };

/** What is frozen, looked at, brought and thought of: nothing that was once written is changed but an idea's text. */
export const proofRights = {
  branch: {
    ...brought,
    ...each([...tablesOf("sealed", "shared"), ...frozen, "binder_template"], "IS"),
  },
  village: { ...brought, ...each(tablesOf("shared"), "IS"), ...each(["binder_template", ...frozen], "S") },
  regency: each(tablesOf("shared"), "S"),
  admin: { binder_template: "IS" },
};
