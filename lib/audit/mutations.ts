import type { Actor } from "@/lib/platform/db/actor";
import type { Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";

/** Whoever did it: an actor or, before there is a session, the account concerned. */
export type Doer = Pick<Actor, "id" | "name" | "role" | "address">;

export type AuditEntry = {
  action: string;
  subjectType: string;
  subjectId: string | null;
  village?: { regencyId: number; id: number };
  /** Field names, counts and codes; never what a person is called or numbered. */
  details?: Record<string, string | number | boolean | string[] | null>;
};

/** Records what the actor did, in the transaction that does it; thousands of entries are one statement. */
export async function recordAudit(tx: Tx, actor: Doer, ...entries: AuditEntry[]): Promise<void> {
  const rows = entries.map(({ action, subjectType, subjectId, village, details }) => ({
    id: newId(),
    regency_id: village?.regencyId ?? 0,
    village_id: village?.id ?? null,
    action,
    subject_type: subjectType,
    subject_id: subjectId,
    details: details ?? {},
  }));
  await tx.$executeRaw`
    insert into audit_event (regency_id, id, actor_id, actor_role, actor_name, action, subject_type, subject_id,
      village_id, address, details)
    select regency_id, id, ${actor.id}::uuid, ${actor.role}, ${actor.name}, action, subject_type, subject_id,
      village_id, ${actor.address}, details
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(regency_id int, id uuid, village_id int, action text,
      subject_type text, subject_id text, details jsonb)`;
}
