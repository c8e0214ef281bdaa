import type { Client } from "pg";
import { newId } from "@/lib/platform/id";
import type { Place } from "./world";

type Account = { schemeId: string; accountId: string };

/** That a saver's money pays a membership's contributions from a month on, as its owner would find it in the tables. */
export async function carry(
  owner: Client,
  place: Place,
  { schemeId, accountId }: Account,
  membershipId: string,
  fromMonth = "2026-03",
): Promise<string> {
  const id = newId();
  await owner.query(
    `insert into scheme_beneficiary (regency_id, village_id, id, scheme_id, account_id, membership_id, from_month, by_id, by_name)
     values ($1, $2, $3, $4, $5, $6, $7, gen_random_uuid(), 'x')`,
    [place.regencyId, place.id, id, schemeId, accountId, membershipId, fromMonth],
  );
  return id;
}
