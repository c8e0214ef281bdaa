import { writeRubric } from "@/lib/campaign/rubric/mutations";
import { exampleCriteria, writeCriteria } from "@/lib/campaign/rubric/rules";
import { type RubricPurpose, rubricInput } from "@/lib/campaign/rubric/schema";
import { actorForJob } from "@/lib/platform/auth/sessions";
import type { Actor } from "@/lib/platform/db/actor";
import { asSystem } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import type { Result } from "@/lib/platform/result";

/** What was done, or an end to the seed. */
export function ok<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`seed: ${result.code} ${JSON.stringify(result.params ?? {})}`);
  return result.value;
}

/** One of the demo's people as an actor. */
export async function findUserActor(who: { role: "ADMIN" } | { email: string }): Promise<Actor> {
  const account = await asSystem((tx) => tx.user.findFirst({ where: who }));
  const actor = account && (await actorForJob(account.id));
  if (!actor) throw new Error("one of the demo's people is missing");
  return actor;
}

/** Settles the example as a contest's rubric; answers its id. */
export async function settle(actor: Actor, campaignId: string, purpose: RubricPurpose): Promise<string> {
  const rows = writeCriteria(exampleCriteria[purpose]);
  const input = rubricInput.parse({ id: newId(), campaignId, purpose, ...rows });
  ok(await writeRubric(actor, input));
  return input.id;
}
