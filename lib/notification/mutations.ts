import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { mailIsOn } from "@/lib/platform/mail/send";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { type Choices, choiceOf, kindsFor, type NoticeParams, type NotificationKind } from "./rules";
import type { SettingInput } from "./schema";

/** `key` names what is told: the same key tells nobody twice. `path` is the page it is about. */
export type News = { kind: NotificationKind; path: string; params: NoticeParams; key: string };

/** Tells the actor something, in the transaction that does it; for jobs that finish somebody's work. */
export async function tell(tx: Tx, actor: Actor, news: News): Promise<void> {
  if (actor.id === null) return;
  const setting = await tx.notificationSetting.findUnique({ where: { userId: actor.id } });
  const { bell, mail } = choiceOf(news.kind, setting?.choices);
  if (!bell && !mail) return;
  await tx.notification.createMany({
    data: [{ id: newId(), recipientId: actor.id, ...news, inBell: bell, byMail: mail && mailIsOn() }],
    skipDuplicates: true,
  });
}

/**
 * Tells the people of a village, of its office and of its regency, each if the kind is for their role and they want
 * it, but not whoever does it. In the transaction of the change; the worker spreads it within a minute.
 */
export async function announce(
  tx: Tx,
  actor: Actor,
  village: { id: number; regencyId: number },
  news: News,
): Promise<void> {
  await tx.announcement.createMany({
    data: [
      {
        id: newId(),
        villageId: village.id,
        regencyId: village.regencyId,
        ...news,
        createdBy: actor.id ?? "",
      },
    ],
    skipDuplicates: true,
  });
}

/** Marks one as read; somebody else's is not there. */
export function readNotification(
  actor: Actor,
  input: { notificationId: string },
): Promise<Result<null, "NOTIFICATION_UNKNOWN">> {
  return asActor(actor, async (tx) => {
    const where = { id: input.notificationId, recipientId: actor.id ?? "" };
    const { count } = await tx.notification.updateMany({ where, data: { readAt: new Date() } });
    return count > 0 ? ok(null) : refuse("NOTIFICATION_UNKNOWN");
  });
}

export function readAllNotifications(actor: Actor): Promise<Result<null>> {
  return asActor(actor, async (tx) => {
    const where = { recipientId: actor.id ?? "", readAt: null };
    await tx.notification.updateMany({ where, data: { readAt: new Date() } });
    return ok(null);
  });
}

/** What the actor wants to be told from now on; of kinds that are for others nothing is kept. */
export function chooseNotifications(actor: Actor, input: SettingInput): Promise<Result<null>> {
  const choices: Choices = Object.fromEntries(
    kindsFor(actor.role).map((kind) => [
      kind,
      { bell: input.bell.includes(kind), mail: input.mail.includes(kind) },
    ]),
  );
  return asActor(actor, async (tx) => {
    const data = { locale: input.locale, choices };
    await tx.notificationSetting.upsert({
      where: { userId: actor.id ?? "" },
      create: { userId: actor.id ?? "", ...data },
      update: data,
    });
    return ok(null);
  });
}
