import { getTranslations } from "next-intl/server";

type Field = "email" | "password";

const known: Record<string, Field | undefined> = {
  WRONG_CREDENTIALS: "email",
  EMAIL_MISSING: "email",
  PASSWORD_MISSING: "password",
  TOO_MANY_ATTEMPTS: undefined,
  BUSY: undefined,
  FORM_EXPIRED: undefined,
  UNEXPECTED: undefined,
};

/** Words the code in the address of the sign-in page: "CODE" or "CODE:detail". Nothing unknown is ever repeated. */
export async function signInRefusal(error: string): Promise<{ sentence: string; field?: Field }> {
  const t = await getTranslations("user.signIn.refusals");
  const [code = "", detail = ""] = error.split(":");
  if (!Object.hasOwn(known, code)) return { sentence: t("UNKNOWN") };
  const minutes = Math.min(60, Math.max(1, Number.parseInt(detail, 10) || 15));
  const trace = /^[\w-]{1,40}$/.test(detail) ? detail : "-";
  const field = known[code];
  return { sentence: t(code, { minutes, trace }), ...(field && { field }) };
}
