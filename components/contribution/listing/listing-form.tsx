"use client";

import { type FormEvent, type ReactNode, useActionState, useRef, useState, useTransition } from "react";
import { ask, type FormWords, useTitlePrefix } from "@/components/ui/action-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormContext, fieldId } from "@/components/ui/form-context";
import { FormSection } from "@/components/ui/form-section";
import { Panel } from "@/components/ui/page-section";
import { SubmitButton } from "@/components/ui/submit-button";
import { FileField, TextAreaField } from "@/components/ui/text-field";
import { importPaidMonthsAction } from "@/lib/contribution/listing/actions";
import { listingLimits } from "@/lib/contribution/listing/rules";
import type { ListingAnswer } from "@/lib/contribution/listing/schema";
import type { FormState } from "@/lib/platform/action";
import { ListingResult, type ResultWords } from "./listing-result";

export type ListingWords = Record<
  | "listHeading"
  | "sourceHeading"
  | "sourceIntro"
  | "file"
  | "fileHint"
  | "text"
  | "textHint"
  | "check"
  | "checking"
  | "save"
  | "saving"
  | "tooLarge",
  string
> & { form: FormWords; result: ResultWords; labels: Record<string, string> };

type State = FormState | ListingAnswer;

type Props = {
  villageCode: string;
  words: ListingWords;
  /** The fields about the whole list. */
  children: ReactNode;
};

const prefix = "listing";
const idle: State = { status: "idle" };

/** A list of paid months from a file or the clipboard: first what would become of each row, then it is booked. */
export function ListingForm({ villageCode, words, children }: Props) {
  const [posted, post] = useActionState<State, FormData>(importPaidMonthsAction, idle);
  const [answer, setAnswer] = useState<{ state: State; attempt: number }>({ state: idle, attempt: 0 });
  const [pending, start] = useTransition();
  const text = useRef<HTMLDivElement>(null);
  const state = answer.attempt > 0 ? answer.state : posted;
  const view = viewOf(state);
  useTitlePrefix(state, words.form.errorPrefix);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = event.currentTarget;
    const data = new FormData(form, (event.nativeEvent as SubmitEvent).submitter);
    const file = data.get("file");
    start(async () => {
      const isTooLarge = file instanceof File && file.size > listingLimits.fileBytes;
      const next: State = isTooLarge
        ? { status: "refused", message: words.tooLarge, fields: { file: words.tooLarge }, values: {} }
        : await ask<State>(importPaidMonthsAction, idle as FormState, data, words.form.failed);
      const found = viewOf(next);
      const area = text.current?.querySelector("textarea");
      const chosen = text.current?.querySelector<HTMLInputElement>("input[type=file]");
      if (found && area && chosen) {
        area.value = found.text;
        chosen.value = "";
      }
      setAnswer(({ attempt }) => ({ state: next, attempt: attempt + 1 }));
    });
  }

  const inside = {
    prefix,
    // What was checked keeps what was typed beside it, as a refusal does.
    state: view
      ? ({
          status: "refused",
          message: "",
          fields: {},
          values: { ...view.values, pasted: view.text },
        } as const)
      : (state as FormState),
    pending,
    attempt: answer.attempt,
    optionalWord: words.form.optional,
  };
  return (
    <FormContext value={inside}>
      <form action={post} onSubmit={submit} noValidate aria-busy={pending || undefined} className="space-y-6">
        {state.status === "refused" ? (
          <ErrorSummary
            key={answer.attempt}
            heading={words.form.errorHeading}
            message={Object.values(state.fields).includes(state.message) ? undefined : state.message}
            items={Object.entries(state.fields).map(([name, sentence]) => ({
              href: `#${fieldId(prefix, name)}`,
              text: words.labels[name] ? `${words.labels[name]}: ${sentence}` : sentence,
            }))}
          />
        ) : null}
        {view ? (
          <ListingResult
            key={answer.attempt}
            villageCode={villageCode}
            view={view}
            isSaved={state.status === "done"}
            words={words.result}
            takesFocus={answer.attempt > 0}
          />
        ) : null}
        <Panel>
          <div className="space-y-8">
            <input type="hidden" name="villageCode" value={villageCode} />
            <FormSection heading={words.listHeading}>
              <div ref={text} className="space-y-5">
                <FileField
                  name="file"
                  label={words.file}
                  hint={words.fileHint}
                  accept=".xlsx,.xlsm,.xls,.csv,.txt"
                />
                <TextAreaField
                  name="pasted"
                  label={words.text}
                  hint={words.textHint}
                  rows={8}
                  wrap="off"
                  autoComplete="off"
                  spellCheck={false}
                />
              </div>
            </FormSection>
            <FormSection heading={words.sourceHeading} intro={words.sourceIntro}>
              <div className="grid items-start gap-x-8 gap-y-5 lg:grid-cols-2">{children}</div>
            </FormSection>
            <div className="flex flex-wrap gap-3">
              <SubmitButton
                wide
                variant={view && view.bookable > 0 ? "secondary" : "primary"}
                name="step"
                value="check"
                pendingLabel={words.checking}
              >
                {words.check}
              </SubmitButton>
              {view && view.bookable > 0 ? (
                <SubmitButton wide name="step" value="save" pendingLabel={words.saving}>
                  {words.save.replace("{count}", String(view.bookable))}
                </SubmitButton>
              ) : null}
            </div>
          </div>
        </Panel>
      </form>
    </FormContext>
  );
}

function viewOf(state: State) {
  return "rows" in state ? state : null;
}
