import {
  chooseNotifications,
  readAllNotifications,
  readNotification,
  tell,
} from "@/lib/notification/mutations";
import { countUnread, findSetting, listNotifications } from "@/lib/notification/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import type { ActionRow, Role } from "./matrix";
import type { Read } from "./reads";

const everybody: Role[] = ["ADMIN", "BRANCH", "VILLAGE", "REGENCY", "JUDGE"];

/** Something new for the actor; everybody has only what is their own. */
async function told(actor: Actor) {
  const news = { kind: "FILES_MISSING", path: "/", params: { count: 1 }, key: newId() } as const;
  await asActor(actor, (tx) => tell(tx, actor, news));
  return (await listNotifications(actor)).rows;
}

export const notificationActions: Record<string, ActionRow> = {
  "lib/notification/actions.ts#readNotificationAction": {
    may: everybody,
    run: async (actor) => readNotification(actor, { notificationId: (await told(actor))[0]?.id ?? "" }),
  },
  "lib/notification/actions.ts#readAllNotificationsAction": {
    may: everybody,
    run: (actor) => readAllNotifications(actor),
  },
  "lib/notification/actions.ts#chooseNotificationsAction": {
    may: everybody,
    run: (actor) =>
      chooseNotifications(actor, { bell: ["IMPORT_DONE", "FILES_MISSING"], mail: [], locale: "id" }),
  },
};

export const notificationReads: Record<string, Read> = {
  "lib/notification/queries.ts#countUnread": { may: everybody, run: (actor) => countUnread(actor) },
  "lib/notification/queries.ts#listNotifications": { may: everybody, run: (actor) => told(actor) },
  "lib/notification/queries.ts#findSetting": { may: everybody, run: (actor) => findSetting(actor) },
};
