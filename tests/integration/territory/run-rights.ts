/** A proposal, its lines and what was decided on it are never changed or removed. */
export const runRights = Object.fromEntries(
  ["contribution_run", "run_line", "run_approval", "run_withdrawal"].map((table) => [table, "IS"]),
);
