import { findMissing } from "@/lib/document/queries";
import { asSystem, type Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { mailIsOn } from "@/lib/platform/mail/send";
import type { News } from "../mutations";
import { choiceOf, isKind, kinds, type NoticeParams } from "../rules";

const batch = 50;

/**
 * Turns announcements into notifications of everybody they are for, as accounts and wishes are now. Answers how many
 * it spread, at most fifty; a second run at once takes others.
 */
export function spreadAnnouncements(now: Date): Promise<number> {
  return asSystem(async (tx) => {
    const waiting = await tx.$queryRaw<Waiting[]>`
      select id, regency_id as "regencyId", village_id as "villageId", kind, path, params, key, created_by as "createdBy"
      from announcement where spread_at is null order by id limit ${batch} for update skip locked`;
    for (const one of waiting) await spread(tx, one);
    const ids = waiting.map(({ id }) => id);
    await tx.announcement.updateMany({ where: { id: { in: ids } }, data: { spreadAt: now } });
    return waiting.length;
  });
}

type Waiting = {
  id: string;
  regencyId: number;
  villageId: number;
  kind: string;
  path: string;
  params: NoticeParams;
  key: string;
  createdBy: string;
};

async function spread(tx: Tx, { regencyId, villageId, kind, path, params, key, createdBy }: Waiting) {
  if (!isKind(kind)) return;
  const recipients = await tx.user.findMany({
    where: {
      id: { not: createdBy },
      disabledAt: null,
      role: { in: [...kinds[kind].roles] },
      OR: [{ villageId }, { regencyId }, { office: { regencies: { some: { regencyId } } } }],
    },
    select: { id: true, notificationSetting: { select: { choices: true } } },
  });
  const news = { kind, path, params, key: `${villageId}:${key}` };
  const rows = recipients.flatMap((one) => rowFor(one, news));
  await tx.notification.createMany({ data: rows, skipDuplicates: true });
}

/** Tells every administrator that files are gone from the store, once for each time some go. */
export async function tellMissing(): Promise<void> {
  const missing = await findMissing();
  if (!missing) return;
  await asSystem(async (tx) => {
    const administrators = await tx.user.findMany({
      where: { role: "ADMIN", disabledAt: null },
      select: { id: true, notificationSetting: { select: { choices: true } } },
    });
    const news = {
      kind: "FILES_MISSING",
      path: "/audit?action=missDocument",
      params: { count: missing.count },
      key: `files:${missing.last.toISOString()}`,
    } as const;
    const rows = administrators.flatMap((one) => rowFor(one, news));
    await tx.notification.createMany({ data: rows, skipDuplicates: true });
  });
}

type Recipient = { id: string; notificationSetting: { choices: unknown } | null };

/** A notification as that person wants it, or none. */
function rowFor({ id, notificationSetting }: Recipient, news: News) {
  const { bell, mail } = choiceOf(news.kind, notificationSetting?.choices);
  const byMail = mail && mailIsOn();
  return bell || byMail ? [{ id: newId(), recipientId: id, ...news, inBell: bell, byMail }] : [];
}
