import { actorForJob } from "@/lib/platform/auth/sessions";
import type { Actor } from "@/lib/platform/db/actor";
import { listAdministratorIds, listOfficerIds } from "./queries";

type Work = (actor: Actor) => Promise<unknown>;

/** Works as each branch officer in turn, until the worker is told to stop. */
export async function asEachOfficer(stopping: AbortSignal, work: Work): Promise<void> {
  await asEach(await listOfficerIds(), stopping, work);
}

/** As `asEachOfficer`, as each administrator. */
export async function asEachAdministrator(stopping: AbortSignal, work: Work): Promise<void> {
  await asEach(await listAdministratorIds(), stopping, work);
}

async function asEach(ids: readonly string[], stopping: AbortSignal, work: Work): Promise<void> {
  for (const id of ids) {
    const actor = stopping.aborted ? null : await actorForJob(id);
    if (actor) await work(actor);
  }
}
