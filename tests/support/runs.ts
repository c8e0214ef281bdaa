import type { Client } from "pg";
import { openBook } from "@/lib/contribution/book/mutations";
import { registerMember } from "@/lib/membership/mutations";
import { monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { postTransactions } from "@/lib/scheme/ledger/mutations";
import { proposeRun } from "@/lib/scheme/run/mutations";
import { asOwner, type TestDatabase } from "./database";
import { type Bank, deposit, openBank, rowOf } from "./schemes";
import { addPeople, type Place, personOf, registrationOf, value } from "./world";

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

/** A scheme of the village with something in its cash box, and a proposal that pays the membership's present month. */
export async function proposeFor(
  database: TestDatabase,
  officer: Actor,
  place: Place,
  membershipId: string,
): Promise<{ bankId: string; runId: string }> {
  const bank = await asOwner(database, async (owner) => {
    const opened = await openBank(owner, place);
    await carry(owner, place, { schemeId: opened.id, accountId: opened.savers[0] as string }, membershipId);
    return opened;
  });
  const paidIn = rowOf(deposit(bank.savers[0] as string, 90_000), { note: `Catatan v${place.id}` });
  value(await asActor(officer, (tx) => postTransactions(tx, officer, place, bank, [paidIn])));
  const asked = { villageCode: place.code, month: monthOf(today()), arrears: 0 };
  return { bankId: bank.id, runId: value(await proposeRun(officer, asked)).id };
}

/** Members of a village since March: a waste bank's Ani, who has 20,000, carries two and Budi, with 5,000, one. */
export async function carryThree(
  owner: Client,
  place: Place,
  officer: Actor,
  collector: Actor,
): Promise<{ bank: Bank; members: string[] }> {
  value(await openBook(officer, { villageCode: place.code, fromMonth: "2026-01" }));
  const three = [0, 1, 2].map((n) => personOf(place, n));
  const members: string[] = [];
  for (const residentId of await addPeople(officer, place.code, three)) {
    const registration = registrationOf(place.code, { residentId, startsOn: "2026-03-09" });
    members.push(value(await registerMember(officer, registration)).id);
  }
  const bank = await openBank(owner, place);
  const [ani = "", budi = ""] = bank.savers;
  const paidIn = [rowOf(deposit(ani, 20_000)), rowOf(deposit(budi, 5_000))];
  value(await asActor(collector, (tx) => postTransactions(tx, collector, place, bank, paidIn)));
  const [first = "", second = "", third = ""] = members;
  await carry(owner, place, { schemeId: bank.id, accountId: ani }, first);
  await carry(owner, place, { schemeId: bank.id, accountId: ani }, second, "2026-04");
  await carry(owner, place, { schemeId: bank.id, accountId: budi }, third);
  return { bank, members };
}
