"use client";

import { type FormEvent, type ReactNode, useActionState, useState, useTransition } from "react";
import { ask, type FormWords, useTitlePrefix } from "@/components/ui/action-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormContext, fieldId } from "@/components/ui/form-context";
import { SubmitButton } from "@/components/ui/submit-button";
import { addTariffAction } from "@/lib/contribution/tariff/version/actions";
import type { VersionAnswer } from "@/lib/contribution/tariff/version/schema";
import type { FormState } from "@/lib/platform/action";
import { type PreviewWords, VersionPreview } from "./version-preview";

export type VersionWords = Record<"check" | "checking" | "save" | "saving", string> & {
  form: FormWords;
  preview: PreviewWords;
};
type State = FormState | VersionAnswer;
type Props = { kind: string; words: VersionWords; labels: Record<string, string>; children: ReactNode };

const prefix = "tariff";
const idle: State = { status: "idle" };

/** A version of a tariff: first whom it changes, and only what was seen like that is kept. */
export function VersionForm({ kind, words, labels, children }: Props) {
  const [posted, post] = useActionState<State, FormData>(addTariffAction, idle);
  const [answer, setAnswer] = useState<{ state: State; attempt: number }>({ state: idle, attempt: 0 });
  const [pending, start] = useTransition();
  const state = answer.attempt > 0 ? answer.state : posted;
  const checked = state.status === "checked" ? state : null;
  const refused = state.status === "refused" ? state : null;
  useTitlePrefix(state, words.form.errorPrefix);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    start(async () => {
      const next = await ask<State>(addTariffAction, idle as FormState, data, words.form.failed);
      setAnswer(({ attempt }) => ({ state: next, attempt: attempt + 1 }));
    });
  }

  const inside = {
    prefix,
    // What was looked at fills the form as what was refused does, with nothing to say about it.
    state: checked
      ? ({ status: "refused", message: "", fields: {}, values: checked.values } as const)
      : (state as FormState),
    pending,
    attempt: answer.attempt,
    optionalWord: words.form.optional,
  };
  return (
    <FormContext value={inside}>
      <form action={post} onSubmit={submit} noValidate aria-busy={pending || undefined} className="space-y-6">
        {refused ? (
          <ErrorSummary
            key={answer.attempt}
            heading={words.form.errorHeading}
            message={Object.values(refused.fields).includes(refused.message) ? undefined : refused.message}
            items={Object.entries(refused.fields).map(([name, sentence]) => ({
              href: `#${fieldId(prefix, name)}`,
              text: labels[name] ? `${labels[name]}: ${sentence}` : sentence,
            }))}
          />
        ) : null}
        <input type="hidden" name="kind" value={kind} />
        {checked ? <input type="hidden" name="seen" value={checked.seen} /> : null}
        <div key={checked ? `checked-${answer.attempt}` : "typed"} className="space-y-6">
          {children}
        </div>
        {checked ? <VersionPreview answer={checked} words={words.preview} live={answer.attempt > 0} /> : null}
        <div className="flex flex-wrap gap-3">
          <SubmitButton
            wide
            variant={checked ? "secondary" : "primary"}
            name="step"
            value="check"
            pendingLabel={words.checking}
          >
            {words.check}
          </SubmitButton>
          {checked ? (
            <SubmitButton wide name="step" value="save" pendingLabel={words.saving}>
              {words.save}
            </SubmitButton>
          ) : null}
        </div>
      </form>
    </FormContext>
  );
}
