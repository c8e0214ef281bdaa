import type { ListedMember } from "@/lib/membership/roster/row/rules";
import { suggestedSector } from "@/lib/membership/rules";
import { type MembershipInput, sectors } from "@/lib/membership/schema";
import type { Confirmation } from "@/lib/membership/status/mutations";
import type { KeptAnswers } from "../schema";

/** Somebody's registration as the list has it; what it does not say is as was answered for the whole list. */
export function enrolmentOf(
  id: string,
  resident: { id: string; occupation: string | null },
  member: ListedMember,
  answers: KeptAnswers,
): MembershipInput {
  const sector = suggestedSector(resident.occupation);
  return {
    id,
    residentId: resident.id,
    segment: member.segment ?? answers.segment,
    programmes: member.programmes ?? ["JKK", "JKM"],
    sector: sectors.find((one) => one === sector) ?? "OTHER",
    payer: answers.payer,
    startsOn: member.startsOn ?? answers.startsOn,
    consentProof: answers.consentProof,
    consentOn: answers.consentOn,
    ...(member.kpj && { kpj: member.kpj }),
  };
}

/** Their word on a membership; a number of ours is never replaced by theirs. */
export function confirmationOf(
  membershipId: string,
  member: ListedMember,
  kpj: string | null,
  answers: KeptAnswers,
): Confirmation {
  return {
    membershipId,
    status: member.status ?? "ACTIVE",
    day: answers.statusOn ?? answers.consentOn,
    kpj: kpj === null ? member.kpj : null,
  };
}
