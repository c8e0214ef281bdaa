import { PrismaPg } from "@prisma/adapter-pg";
import { type Actor, type ActorRole, mintActor } from "./actor";
import { PrismaClient } from "./generated/client";
import type { TransactionClient } from "./generated/internal/prismaNamespace";
import { appPool } from "./pool";

export type Tx = TransactionClient;

const roles: Record<ActorRole, string> = {
  ADMIN: "app_admin",
  BRANCH: "app_branch",
  VILLAGE: "app_village",
  REGENCY: "app_regency",
  JUDGE: "app_judge",
  AGENT: "app_agent",
  PUBLIC: "app_public",
  SYSTEM: "app_system",
};

const held = globalThis as { prisma?: PrismaClient };

function client(): PrismaClient {
  held.prisma ??= new PrismaClient({ adapter: new PrismaPg(appPool()) });
  return held.prisma;
}

const system = mintActor({
  id: null,
  name: "Sistem",
  role: "SYSTEM",
  regencies: [],
  villageId: null,
  address: null,
});

/**
 * The one way to the database: a transaction that is the actor's, role and territory, until it ends.
 * Row-level security answers from them. Whatever throws inside, or answers a refusal, leaves nothing written.
 */
export async function asActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>, seconds = 20): Promise<T> {
  try {
    return await inTransaction(actor, work, seconds);
  } catch (error) {
    if (error instanceof RolledBack) return error.answer as T;
    throw error;
  }
}

class RolledBack extends Error {
  constructor(readonly answer: unknown) {
    super("refused");
  }
}

function isRefusal(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === false;
}

function inTransaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>, seconds: number): Promise<T> {
  return client().$transaction(
    async (tx) => {
      await tx.$executeRaw`select set_config('role', ${roles[actor.role]}, true),
        set_config('app.regencies', ${actor.regencies.join(",")}, true),
        set_config('app.village', ${actor.villageId === null ? "" : String(actor.villageId)}, true),
        set_config('app.actor', ${actor.id ?? ""}, true)`;
      const answer = await work(tx);
      if (isRefusal(answer)) throw new RolledBack(answer);
      return answer;
    },
    { maxWait: 5_000, timeout: seconds * 1_000 },
  );
}

const anybody = mintActor({ ...system, name: "Umum", role: "PUBLIC" });

/** For whoever has no account: reads geography, rules and what was made public. */
export function asPublic<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return asActor(anybody, work);
}

/** For sign-in and the job runner: reaches accounts and queues, never a person's data. */
export function asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return asActor(system, work);
}
