import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { canManageOffices } from "../policy";

/** Every office with the regencies it serves and how many accounts it has; null when not the actor's business. */
export async function listOffices(actor: Actor) {
  if (!canManageOffices(actor)) return null;
  return asActor(actor, (tx) =>
    tx.office.findMany({
      orderBy: { name: "asc" },
      include: {
        parent: { select: { name: true } },
        regencies: { include: { regency: { select: { code: true, name: true } } } },
        _count: { select: { users: true } },
      },
    }),
  );
}

export type Office = NonNullable<Awaited<ReturnType<typeof listOffices>>>[number];
