import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/lib/platform/env";

export type Mail = {
  to: string;
  subject: string;
  text: string;
  /** The same for the same mail sent again, by which a reader's program may tell that it is one. */
  id: string;
};

let transporter: Transporter | undefined;

/** Whether the site can send mail at all. */
export function mailIsOn(): boolean {
  return env().SMTP_URL !== undefined;
}

/** Hands a mail over to the site's mail server; throws unless the server has taken it. */
export async function sendMail({ to, subject, text, id }: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, APP_URL } = env();
  if (!SMTP_URL) throw new Error("there is no mail server");
  transporter ??= createTransport({
    url: SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  const { hostname } = new URL(APP_URL);
  await transporter.sendMail({
    from: MAIL_FROM ?? `"Desa Sadar" <no-reply@${hostname}>`,
    to: { name: "", address: to },
    subject,
    text,
    messageId: `<${id}@${hostname}>`,
    headers: { "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
