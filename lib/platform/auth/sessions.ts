import { createHash, randomBytes } from "node:crypto";
import type { Actor } from "@/lib/platform/db/actor";
import { mintActor } from "@/lib/platform/db/actor";
import { asSystem, type Tx } from "@/lib/platform/db/door";

const hour = 3_600_000;
export const idleHours = 8;
export const absoluteDays = 7;

export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}

/** 256 random bits; what a cookie or a link holds while the database holds its hash. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Opens a session row and answers the token for the cookie. */
export async function openSession(tx: Tx, userId: string, browser: string): Promise<string> {
  const token = newToken();
  await tx.session.create({
    data: {
      tokenHash: hashToken(token),
      userId,
      browser: browser.slice(0, 250),
      expiresAt: new Date(Date.now() + absoluteDays * 24 * hour),
    },
  });
  return token;
}

export type SignedIn = { actor: Actor; sessionId: string; email: string };

/**
 * The person behind a token as the database has it now, or null: unknown, revoked, idle, expired or
 * disabled look the same. Any failure of the database throws; nobody is let in by an error.
 */
export function readSession(token: string, address: string | null): Promise<SignedIn | null> {
  return asSystem(async (tx) => {
    const session = await tx.session.findUnique({
      where: { tokenHash: hashToken(token) },
      include: { user: { include: { village: true, office: { include: { regencies: true } } } } },
    });
    const now = Date.now();
    if (!session || session.revokedAt || session.expiresAt.getTime() <= now) return null;
    if (session.seenAt.getTime() + idleHours * hour <= now || session.user.disabledAt) return null;
    if (session.seenAt.getTime() + 60_000 < now)
      await tx.session.update({ where: { id: session.id }, data: { seenAt: new Date(now) } });
    return { actor: actorOf(session.user, address), sessionId: session.id, email: session.user.email };
  });
}

type Account = {
  id: string;
  name: string;
  role: "ADMIN" | "BRANCH" | "VILLAGE" | "REGENCY" | "JUDGE";
  villageId: number | null;
  regencyId: number | null;
  village: { regencyId: number } | null;
  office: { regencies: { regencyId: number }[] } | null;
};

function actorOf(user: Account, address: string | null): Actor {
  const own = user.village?.regencyId ?? user.regencyId;
  return mintActor({
    id: user.id,
    name: user.name,
    role: user.role,
    regencies: user.office?.regencies.map(({ regencyId }) => regencyId) ?? (own === null ? [] : [own]),
    villageId: user.villageId,
    address,
  });
}

/** For a job that goes on when its user has left: the user as of now, or null when disabled since. */
export function actorForJob(userId: string): Promise<Actor | null> {
  return asSystem(async (tx) => {
    const user = await tx.user.findUnique({
      where: { id: userId },
      include: { village: true, office: { include: { regencies: true } } },
    });
    return user && !user.disabledAt ? actorOf(user, null) : null;
  });
}

/** Ends every session of a user, or all but one. */
export async function endSessions(tx: Tx, userId: string, except?: string): Promise<void> {
  await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(except && { id: { not: except } }) },
    data: { revokedAt: new Date() },
  });
}
