import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { canReadAudit } from "./policy";

export type AuditRow = {
  id: string;
  at: Date;
  actorName: string;
  actorRole: string;
  action: string;
  subjectType: string;
  subjectId: string | null;
  address: string | null;
  details: unknown;
};

/** Where it happened, as far as the reader may know; and for accounts whose it is. */
export type AuditLine = AuditRow & {
  village: { code: string; name: string; district: { name: string } } | null;
  account: { id: string; name: string } | null;
};

export type AuditFilter = { action?: string | undefined; before?: string | undefined };

const pageSize = 50;
const columns = {
  id: true,
  at: true,
  actorName: true,
  actorRole: true,
  action: true,
  subjectType: true,
  subjectId: true,
  address: true,
  details: true,
} as const;

/** Newest first, 50 a page; `before` is the last id of the page above. null when the actor may not read it. */
export async function listAudit(
  actor: Actor,
  { action, before }: AuditFilter,
): Promise<{ rows: AuditLine[]; older: string | null } | null> {
  if (!canReadAudit(actor)) return null;
  return asActor(actor, async (tx) => {
    const found = await tx.auditEvent.findMany({
      where: { ...(action && { action }), ...(before && { id: { lt: before } }) },
      orderBy: { id: "desc" },
      take: pageSize + 1,
      select: { ...columns, villageId: true },
    });
    const page = found.slice(0, pageSize);
    const villages = await villagesOf(tx, page);
    const accounts = actor.role === "ADMIN" ? await accountsOf(tx, page) : new Map();
    const rows = page.map(({ villageId, ...row }) => ({
      ...row,
      village: villages.get(villageId) ?? null,
      account: accounts.get(row.subjectId) ?? null,
    }));
    return { rows, older: found.length > pageSize ? (page.at(-1)?.id ?? null) : null };
  });
}

/** The latest twenty things done to one subject, or to several that are the same one. */
export function listHistory(tx: Tx, ...subjectIds: string[]): Promise<AuditRow[]> {
  return tx.auditEvent.findMany({
    where: { subjectId: { in: subjectIds } },
    orderBy: { id: "desc" },
    take: 20,
    select: columns,
  });
}

async function villagesOf(tx: Tx, rows: { villageId: number | null }[]) {
  const ids = [...new Set(rows.flatMap(({ villageId }) => villageId ?? []))];
  const villages = await tx.village.findMany({
    where: { id: { in: ids } },
    select: { id: true, code: true, name: true, district: { select: { name: true } } },
  });
  return new Map<number | null, (typeof villages)[number]>(villages.map((village) => [village.id, village]));
}

async function accountsOf(tx: Tx, rows: { subjectType: string; subjectId: string | null }[]) {
  const ids = rows.flatMap(({ subjectType, subjectId }) => (subjectType === "user" && subjectId) || []);
  const accounts = await tx.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map<string | null, (typeof accounts)[number]>(accounts.map((account) => [account.id, account]));
}
