import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { choiceOf, kindsFor } from "./rules";

const pageSize = 30;

/** How many of the actor's own are unread in the bell. */
export function countUnread(actor: Actor): Promise<number> {
  return asActor(actor, (tx) =>
    tx.notification.count({ where: { recipientId: actor.id ?? "", inBell: true, readAt: null } }),
  );
}

/** The actor's own, newest first, thirty a page; `before` is the last id of the page above. */
export function listNotifications(actor: Actor, before?: string) {
  return asActor(actor, async (tx) => {
    const found = await tx.notification.findMany({
      where: { recipientId: actor.id ?? "", inBell: true, ...(before && { id: { lt: before } }) },
      orderBy: { id: "desc" },
      take: pageSize + 1,
      select: { id: true, kind: true, path: true, params: true, createdAt: true, readAt: true },
    });
    const rows = found.slice(0, pageSize);
    return { rows, older: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null };
  });
}

export type Notice = Awaited<ReturnType<typeof listNotifications>>["rows"][number];

/** What the actor can be told, and how the actor wants it. */
export function findSetting(actor: Actor) {
  return asActor(actor, async (tx) => {
    const setting = await tx.notificationSetting.findUnique({ where: { userId: actor.id ?? "" } });
    return {
      locale: setting?.locale === "en" ? ("en" as const) : ("id" as const),
      kinds: kindsFor(actor.role).map((kind) => ({ kind, ...choiceOf(kind, setting?.choices) })),
    };
  });
}
