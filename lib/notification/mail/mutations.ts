import { asSystem } from "@/lib/platform/db/door";
import { env } from "@/lib/platform/env";
import { asLocale } from "@/lib/platform/i18n/locale";
import { translatorOf } from "@/lib/platform/i18n/translator";
import { log } from "@/lib/platform/log";
import { sendMail } from "@/lib/platform/mail/send";
import { isDue, mostTries } from "../rules";
import { noticeText } from "../words/rules";

const batch = 100;

/**
 * Sends what is to be sent by e-mail and is due; answers how many went out. Each is claimed before and noted after,
 * so that two workers never send the same: only a worker that dies between the two sends it a second time, under
 * the same message id.
 */
export async function sendWaitingMail(now: Date, stopping?: AbortSignal): Promise<number> {
  const waiting = await asSystem((tx) =>
    tx.notification.findMany({
      where: { byMail: true, mailedAt: null, mailTries: { lt: mostTries } },
      orderBy: { id: "asc" },
      take: batch,
      select: {
        id: true,
        kind: true,
        path: true,
        params: true,
        mailTries: true,
        mailTriedAt: true,
        recipient: {
          select: {
            email: true,
            name: true,
            disabledAt: true,
            notificationSetting: { select: { locale: true } },
          },
        },
      },
    }),
  );
  let sent = 0;
  for (const one of waiting)
    if (!stopping?.aborted && isDue(one, now) && (await claim(one, now)) && (await send(one))) sent++;
  return sent;
}

async function claim({ id, mailTries }: { id: string; mailTries: number }, now: Date): Promise<boolean> {
  const { count } = await asSystem((tx) =>
    tx.notification.updateMany({
      where: { id, mailedAt: null, mailTries },
      data: { mailTries: mailTries + 1, mailTriedAt: now },
    }),
  );
  return count === 1;
}

type Waiting = {
  id: string;
  kind: string;
  path: string;
  params: unknown;
  recipient: {
    email: string;
    name: string;
    disabledAt: Date | null;
    notificationSetting: { locale: string } | null;
  };
};

async function send({ id, recipient, path, ...notice }: Waiting): Promise<boolean> {
  const locale = asLocale(recipient.notificationSetting?.locale ?? "id");
  const t = await translatorOf(locale, "notification");
  const words = noticeText(t, notice, locale);
  // Nobody who may no longer sign in is told anything; the row is done with.
  if (words && !recipient.disabledAt) {
    const link = new URL(path, env().APP_URL).href;
    const text = t("mail.text", { name: recipient.name, text: words.text, link });
    try {
      await sendMail({ to: recipient.email, subject: words.title, text, id });
    } catch (error) {
      log.warn({ err: error, notification: id }, "a mail did not go out");
      return false;
    }
  }
  await asSystem((tx) => tx.notification.updateMany({ where: { id }, data: { mailedAt: new Date() } }));
  return true;
}
