import type { Fate } from "../../undo/rules";

/** What an undo does with a membership: whatever is no longer as the commit left it stays. */
export function membershipFate(isNew: boolean, writtenAs: string, now: string | undefined): Fate {
  if (now !== writtenAs) return "CHANGED_SINCE";
  return isNew ? "DELETE" : "RESTORE";
}
