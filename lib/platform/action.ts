import "server-only";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type * as z from "zod";
import { currentActor } from "@/lib/platform/auth/session";
import type { Actor } from "@/lib/platform/db/actor";
import { env } from "@/lib/platform/env";
import { wordDays } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";
import { log } from "@/lib/platform/log";
import { type Result, refuse } from "@/lib/platform/result";

export type FormState =
  | { status: "idle" }
  | {
      status: "refused";
      message: string;
      fields: Record<string, string>;
      values: Record<string, string | string[]>;
    }
  | { status: "done"; message?: string };

/** What a form answers that was only looked at: nothing has changed. */
export type Checked = { status: "checked" };

type Answer = FormState | Checked | { redirectTo: string };
type Shown<A extends Answer> = FormState | Exclude<A, { redirectTo: string }>;

/**
 * A server action around one mutation: same-origin check, session, schema, then the mutation. Refusals come
 * back worded, at their field, with everything that was typed; a bug comes back as a sentence with its trace id.
 */
export function formAction<S extends z.ZodType, T, A extends Answer>(
  schema: S,
  mutate: (actor: Actor, input: z.output<S>) => Promise<Result<T>>,
  done: (value: T) => A | Promise<A>,
): (state: Shown<A>, form: FormData) => Promise<Shown<A>> {
  return publicFormAction(
    schema,
    async (input) => {
      const actor = await currentActor();
      return actor ? mutate(actor, input) : refuse("SIGNED_OUT");
    },
    done,
  );
}

/** As `formAction`, for what people do before they have a session. */
export function publicFormAction<S extends z.ZodType, T, A extends Answer>(
  schema: S,
  mutate: (input: z.output<S>) => Promise<Result<T>>,
  done: (value: T) => A | Promise<A>,
): (state: Shown<A>, form: FormData) => Promise<Shown<A>> {
  return async (_state, form) => {
    const typed = readForm(form);
    try {
      const t = await getTranslations("refusal");
      if (!(await sameOrigin())) return refused(t("FOREIGN_ORIGIN"), {}, typed);
      const parsed = schema.safeParse(typed, { reportInput: true });
      if (!parsed.success) return refused(t("CHECK_FIELDS"), await wordIssues(parsed.error), typed);
      const result = await mutate(parsed.data);
      if (!result.ok) {
        const sentence = t(result.code, wordDays(result.params ?? {}, asLocale(await getLocale())));
        return refused(sentence, result.field ? { [result.field]: sentence } : {}, typed);
      }
      const next = await done(result.value);
      if ("status" in next && next.status === "checked") return next as Shown<A>;
      revalidatePath("/", "layout");
      if ("redirectTo" in next) redirect(next.redirectTo);
      return next as Shown<A>;
    } catch (error) {
      unstable_rethrow(error);
      const trace = (await headers()).get("x-request-id") ?? "-";
      log.error({ err: error, trace }, "action failed");
      const t = await getTranslations("refusal");
      return refused(t("UNEXPECTED", { trace }), {}, typed);
    }
  };
}

type Value = string | File;
type Typed = Record<string, Value | Value[]>;

function refused(message: string, fields: Record<string, string>, values: Typed): FormState {
  const { password: _password, currentPassword: _current, ...kept } = values;
  // A browser never fills a file in again.
  const texts = Object.entries(kept).flatMap(([name, value]) => {
    const text = [value].flat().filter((one) => typeof one === "string");
    return text.length > 0 ? [[name, Array.isArray(value) ? text : (text[0] as string)] as const] : [];
  });
  return { status: "refused", message, fields, values: Object.fromEntries(texts) };
}

// What was left empty is left out, so that "required" and "optional" are the schema's to say.
function readForm(form: FormData): Typed {
  const typed: Typed = {};
  for (const key of new Set(form.keys())) {
    if (key.startsWith("$")) continue;
    const values = form
      .getAll(key)
      .filter((value) => (typeof value === "string" ? value !== "" : value.size > 0));
    if (values.length === 1) typed[key] = values[0] as Value;
    else if (values.length > 1) typed[key] = values;
  }
  return typed;
}

/** Zod's messages are catalogue keys; one sentence a field. */
async function wordIssues(error: z.ZodError): Promise<Record<string, string>> {
  const t = await getTranslations("refusal");
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const name = String(issue.path[0] ?? issue.code);
    const missing = issue.code === "invalid_type" && issue.input === undefined;
    fields[name] ??= missing
      ? t("REQUIRED")
      : t.has(issue.message)
        ? t(issue.message)
        : t(issue.input === undefined ? "REQUIRED" : "INVALID");
  }
  return fields;
}

/** A browser says where a request comes from in one of two headers; a write without either is not from our page. */
export async function sameOrigin(): Promise<boolean> {
  const given = await headers();
  const site = given.get("sec-fetch-site");
  const origin = given.get("origin");
  if (site !== null && site !== "same-origin") return false;
  if (origin !== null && origin !== new URL(env().APP_URL).origin) return false;
  return site !== null || origin !== null;
}
