import type { ListedMember } from "@/lib/membership/roster/row/rules";
import type { Tx } from "@/lib/platform/db/door";
import { openRow } from "../queries";
import { type KeptAnswers, keptAnswers, type RosterVerdict } from "./schema";

export type RosterStored = {
  number: number;
  verdict: RosterVerdict;
  cipher: string | null;
  matchId: string | null;
  candidates: string[];
  membershipId: string | null;
};

/** What a readable row of a list of members holds. */
export function openMember(importId: string, row: { number: number; cipher: string | null }): ListedMember {
  const content = openRow(importId, row);
  if (!content || !("member" in content)) throw new Error("a row that holds no member was asked for one");
  return content.member;
}

/** The answers a commit works with; see `startRosterCommit`. */
export function answersOf(record: { answers: unknown }): KeptAnswers {
  return keptAnswers.parse(record.answers);
}

/** The next rows whatever their verdict: the key of the table leads to them. */
export function listNextRows(tx: Tx, importId: string, after: number, size: number): Promise<RosterStored[]> {
  return tx.$queryRaw<RosterStored[]>`
    select number, verdict::text as verdict, cipher, match_id::text as "matchId", candidates::text[] as candidates,
      membership_id::text as "membershipId"
    from import_row where import_id = ${importId}::uuid and number > ${after} order by number limit ${size}`;
}
