import { listHistory } from "@/lib/audit/queries";
import { hashToken, idleHours } from "@/lib/platform/auth/sessions";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, asSystem, type Tx } from "@/lib/platform/db/door";
import { canAppointJudges, canManageUsers } from "./policy";
import type { Role } from "./schema";

const pageSize = 100;
const card = {
  id: true,
  name: true,
  email: true,
  role: true,
  disabledAt: true,
  passwordHash: true,
  office: { select: { id: true, name: true } },
  regency: { select: { code: true, name: true } },
  village: { select: { code: true, name: true, district: { select: { name: true } } } },
} as const;

export type UserFilter = { role?: Role | undefined; search?: string | undefined; after?: string | undefined };
export type UserCard = NonNullable<Awaited<ReturnType<typeof listUsers>>>["users"][number];

/**
 * Accounts by name, a hundred a page; `after` is the last id of the page before. `search` looks in name and e-mail.
 * null when the actor may not manage them.
 */
export async function listUsers(actor: Actor, { role, search, after }: UserFilter = {}) {
  if (!canManageUsers(actor)) return null;
  const contains = search ? { contains: search, mode: "insensitive" as const } : null;
  const where = {
    ...(role && { role }),
    ...(contains && { OR: [{ name: contains }, { email: contains }] }),
  };
  return asActor(actor, async (tx) => {
    const total = await tx.user.count({ where });
    const found = await tx.user.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: card,
      take: pageSize + 1,
      ...(after && { cursor: { id: after }, skip: 1 }),
    });
    const users = found.slice(0, pageSize).map(withoutHash);
    return { users, total, next: found.length > pageSize ? (users.at(-1)?.id ?? null) : null };
  });
}

/** One account, what was done to it and the territories it could be given; null when there is none for the actor. */
export async function findUser(actor: Actor, id: string) {
  if (!canManageUsers(actor)) return null;
  return asActor(actor, async (tx) => {
    const user = await tx.user.findUnique({ where: { id }, select: card });
    if (!user) return null;
    return { user: withoutHash(user), history: await listHistory(tx, id), ...(await territories(tx)) };
  });
}

/** What an account can be given: offices and the regencies they serve. */
export async function listTerritories(actor: Actor) {
  return canManageUsers(actor) ? asActor(actor, territories) : null;
}

async function territories(tx: Tx) {
  return {
    offices: await tx.office.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } }),
    regencies: await tx.regency.findMany({
      where: { offices: { some: {} } },
      orderBy: { code: "asc" },
      select: { code: true, name: true },
    }),
  };
}

function withoutHash<T extends { passwordHash: string | null }>({ passwordHash, ...user }: T) {
  return { ...user, invited: passwordHash === null };
}

/** The browsers the actor is signed in with, latest first. */
export function listOwnSessions(actor: Actor) {
  const userId = actor.id ?? "";
  const now = Date.now();
  return asSystem((tx) =>
    tx.session.findMany({
      where: {
        userId,
        revokedAt: null,
        expiresAt: { gt: new Date(now) },
        seenAt: { gt: new Date(now - idleHours * 3_600_000) },
      },
      orderBy: { seenAt: "desc" },
      select: { id: true, browser: true, createdAt: true, seenAt: true },
    }),
  );
}

/** Whom a one-time link is for, while it can still be used; otherwise null. */
export function findOpenLink(token: string) {
  return asSystem(async (tx) => {
    const link = await tx.oneTimeLink.findUnique({
      where: { tokenHash: hashToken(token) },
      include: { user: { select: { name: true, email: true, disabledAt: true } } },
    });
    if (!link || link.usedAt || link.expiresAt <= new Date() || link.user.disabledAt) return null;
    return { purpose: link.purpose, name: link.user.name, email: link.user.email };
  });
}

/** Every branch officer who may sign in: whoever works through a branch's villages without being asked acts as one. */
export function listOfficerIds(): Promise<string[]> {
  return asSystem((tx) => idsOf(tx, "BRANCH"));
}

/** As `listOfficerIds`, of administrators. */
export function listAdministratorIds(): Promise<string[]> {
  return asSystem((tx) => idsOf(tx, "ADMIN"));
}

async function idsOf(tx: Tx, role: "BRANCH" | "ADMIN"): Promise<string[]> {
  const where = { role, disabledAt: null };
  const found = await tx.user.findMany({ where, select: { id: true }, orderBy: { id: "asc" } });
  return found.map(({ id }) => id);
}

const openJudges = { role: "JUDGE" as const, disabledAt: null };

/** Who can be appointed as a judge, by name; for those who hold contests, and nobody else's accounts. */
export async function listJudgeAccounts(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!canAppointJudges(actor)) return [];
  return asSystem((tx) =>
    tx.user.findMany({
      where: openJudges,
      select: { id: true, name: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
  );
}

/** One of them; null when that is no open judge's account. */
export async function findJudgeAccount(actor: Actor, id: string) {
  if (!canAppointJudges(actor)) return null;
  return asSystem((tx) =>
    tx.user.findFirst({ where: { id, ...openJudges }, select: { id: true, name: true } }),
  );
}
