import { canSeeMembers } from "@/lib/membership/policy";
import type { Actor } from "@/lib/platform/db/actor";

/** Agents are appointed with the branch office, which says who looks after whom. */
export function canKeepAgents(actor: Actor): boolean {
  return actor.role === "BRANCH";
}

/** What agents are given holds for the whole site. */
export function canSetIncentives(actor: Actor): boolean {
  return actor.role === "ADMIN";
}

/** Who looks after a member is known to whoever may see the member. */
export const canSeeAgentOfMember = canSeeMembers;
