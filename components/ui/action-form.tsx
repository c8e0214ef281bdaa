"use client";

import { unstable_rethrow } from "next/navigation";
import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useTransition,
} from "react";
import { ErrorSummary, type SummaryItem } from "@/components/ui/error-summary";
import { FormContext, fieldId } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/platform/action";

/** The sentences every form needs; build them once from the catalogue. */
export type FormWords = {
  /** Heading of the error summary: "Ada yang perlu diperbaiki". */
  errorHeading: string;
  /** In front of the page title after a refusal: "Kesalahan: ". */
  errorPrefix: string;
  /** When the answer never came: what to do, and that nothing typed is lost. */
  failed: string;
  /** Heading of the message after success: "Berhasil". */
  doneHeading: string;
  /** After the label of a field that may stay empty: "opsional". */
  optional: string;
};

type Props = {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  words: FormWords;
  /** Field names to their labels, put before each sentence of the summary: "Nama: wajib diisi". */
  labels?: Record<string, string>;
  children: ReactNode;
  /** Prefix of the field ids; give one when a page has two forms or a test needs a stable id. */
  id?: string;
  /** Empties the form after success, for entering one after another. */
  resetOnDone?: boolean;
  className?: string;
};

const IDLE: FormState = { status: "idle" };

/**
 * A native form around a server action. It posts before JavaScript arrives; afterwards the answer
 * is fetched without touching the inputs, so nothing typed is lost on a refusal or a dead connection.
 */
export function ActionForm({
  action,
  words,
  labels,
  children,
  id,
  resetOnDone,
  className = "space-y-6",
}: Props) {
  const own = useId();
  const prefix = id ?? own;
  const form = useRef<HTMLFormElement>(null);
  const [posted, post] = useActionState(action, IDLE);
  const [answer, setAnswer] = useState<{ state: FormState; attempt: number }>({ state: IDLE, attempt: 0 });
  const [pending, start] = useTransition();
  const state = answer.attempt > 0 ? answer.state : posted;

  useTitlePrefix(state, words.errorPrefix);
  useEffect(() => {
    if (resetOnDone && answer.state.status === "done") form.current?.reset();
  }, [answer, resetOnDone]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    start(async () => {
      const next = await ask(action, state, data, words.failed);
      startTransition(() => setAnswer((last) => ({ state: next, attempt: last.attempt + 1 })));
    });
  }

  const inside = useMemo(
    () => ({ prefix, state, pending, attempt: answer.attempt, optionalWord: words.optional }),
    [prefix, state, pending, answer.attempt, words.optional],
  );
  const items = useMemo(() => summaryItems(prefix, state, labels), [prefix, state, labels]);

  return (
    <FormContext value={inside}>
      <form
        ref={form}
        action={post}
        onSubmit={submit}
        noValidate
        aria-busy={pending || undefined}
        className={className}
      >
        {state.status === "refused" ? (
          <ErrorSummary
            key={answer.attempt}
            heading={words.errorHeading}
            message={apart(state)}
            items={items}
          />
        ) : null}
        {state.status === "done" && state.message ? (
          <Notice tone="success" heading={words.doneHeading} live>
            {state.message}
          </Notice>
        ) : null}
        {children}
      </form>
    </FormContext>
  );
}

/** The action's answer; when none comes, a refusal with `failed` and everything that was typed. */
export async function ask<S>(
  action: (state: FormState, data: FormData) => Promise<S>,
  state: FormState,
  data: FormData,
  failed: string,
): Promise<S | FormState> {
  try {
    return await action(state, data);
  } catch (error) {
    unstable_rethrow(error);
    const digest = error instanceof Error && "digest" in error ? ` (${String(error.digest)})` : "";
    return { status: "refused", message: failed + digest, fields: {}, values: typedValues(data) };
  }
}

function typedValues(data: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(data.keys())) {
    const texts = data.getAll(name).filter((value) => typeof value === "string");
    const [first] = texts;
    if (first !== undefined) values[name] = texts.length > 1 ? texts : first;
  }
  return values;
}

function summaryItems(prefix: string, state: FormState, labels: Props["labels"]): SummaryItem[] {
  if (state.status !== "refused") return [];
  return Object.entries(state.fields).map(([name, sentence]) => ({
    href: `#${fieldId(prefix, name)}`,
    text: labels?.[name] ? `${labels[name]}: ${sentence}` : sentence,
  }));
}

/** The message, unless a field's link says the same. */
function apart(state: FormState & { status: "refused" }): string | undefined {
  return Object.values(state.fields).includes(state.message) ? undefined : state.message;
}

/** Says in the window's title that something stands in the way. */
export function useTitlePrefix(state: { status: string }, prefix: string) {
  useEffect(() => {
    if (state.status !== "refused") return;
    if (!document.title.startsWith(prefix)) document.title = prefix + document.title;
    return () => {
      if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
    };
  }, [state, prefix]);
}
