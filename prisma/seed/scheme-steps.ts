import { actorForJob } from "@/lib/platform/auth/sessions";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, asSystem } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import type { Result } from "@/lib/platform/result";
import { payFor } from "@/lib/scheme/saver/cover/mutations";
import { addSaver } from "@/lib/scheme/saver/mutations";

/** The value of what must not have been refused. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`seed: ${result.code} ${JSON.stringify(result.params ?? {})}`);
  return result.value;
}

/** One of the demo's accounts, as a job would act for it. */
export async function accountOf(email: string): Promise<Actor> {
  const account = await asSystem((tx) => tx.user.findUnique({ where: { email } }));
  const actor = account && (await actorForJob(account.id));
  if (!actor) throw new Error(`seed: no account ${email}`);
  return actor;
}

export type Payer = { id: string; residentId: string; sector: string };

/** Self-employed members of a village who have not stopped, of whom each is one of another household. */
export function listPayers(branch: Actor, villageCode: string): Promise<Payer[]> {
  return asActor(branch, (tx) =>
    tx.membership.findMany({
      where: {
        village: { code: villageCode },
        segment: "BPU",
        endedOn: null,
        resident: { vitalStatus: "ALIVE", familyRelation: "KEPALA KELUARGA" },
      },
      select: { id: true, residentId: true, sector: true },
      orderBy: { id: "asc" },
      take: 200,
    }),
  );
}

/** Each opens an account and pays for the own membership from a month on; answers the accounts. */
export async function saveFor(
  actor: Actor,
  schemeId: string,
  payers: Payer[],
  fromMonth: string,
): Promise<string[]> {
  const accounts: string[] = [];
  for (const { id, residentId } of payers) {
    const { accountId } = done(await addSaver(actor, { id: newId(), schemeId, residentId }));
    done(await payFor(actor, { accountId, membershipIds: [id], fromMonth }));
    accounts.push(accountId);
  }
  return accounts;
}
