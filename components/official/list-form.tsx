"use client";

import { type FormEvent, useActionState, useRef, useState, useTransition } from "react";
import { ask, type FormWords, useTitlePrefix } from "@/components/ui/action-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormContext, fieldId } from "@/components/ui/form-context";
import { SubmitButton } from "@/components/ui/submit-button";
import { FileField, TextAreaField } from "@/components/ui/text-field";
import { fillInAction } from "@/lib/official/list/actions";
import { listLimits } from "@/lib/official/list/rules";
import type { ListAnswer } from "@/lib/official/list/schema";
import type { FormState } from "@/lib/platform/action";
import { ListPreview, type PreviewWords } from "./list-preview";

export type ListWords = Record<
  "file" | "fileHint" | "text" | "textHint" | "check" | "save" | "saveOthers" | "checking" | "tooLarge",
  string
> & { form: FormWords; preview: PreviewWords };

type State = FormState | ListAnswer;

const prefix = "list";
const idle: State = { status: "idle" };
const inTheWay = { status: "refused" };

/** A whole list at once, from a file or the clipboard: first what would become of each row, then it is kept. */
export function ListForm({ villageCode, words }: { villageCode: string; words: ListWords }) {
  const [posted, post] = useActionState<State, FormData>(fillInAction, idle);
  const [answer, setAnswer] = useState<{ state: State; attempt: number }>({ state: idle, attempt: 0 });
  const [pending, start] = useTransition();
  const text = useRef<HTMLDivElement>(null);
  const state = answer.attempt > 0 ? answer.state : posted;
  const checked = state.status === "checked" ? state : null;
  const stands = state.status === "refused" || (checked !== null && checked.refused > 0);
  useTitlePrefix(stands ? inTheWay : idle, words.form.errorPrefix);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = event.currentTarget;
    const data = new FormData(form, (event.nativeEvent as SubmitEvent).submitter);
    const file = data.get("file");
    start(async () => {
      const isTooLarge = file instanceof File && file.size > listLimits.fileBytes;
      const next: State = isTooLarge
        ? { status: "refused", message: words.tooLarge, fields: { file: words.tooLarge }, values: {} }
        : await ask<State>(fillInAction, idle as FormState, data, words.form.failed);
      if (next.status === "checked") {
        const area = text.current?.querySelector("textarea");
        if (area) area.value = next.text;
        const chosen = form.querySelector<HTMLInputElement>("input[type=file]");
        if (chosen) chosen.value = "";
      }
      setAnswer(({ attempt }) => ({ state: next, attempt: attempt + 1 }));
    });
  }

  const inside = {
    prefix,
    state: checked ? ({ status: "idle" } as const) : (state as FormState),
    pending,
    attempt: answer.attempt,
    optionalWord: "",
  };
  return (
    <FormContext value={inside}>
      <form action={post} onSubmit={submit} noValidate aria-busy={pending || undefined} className="space-y-6">
        {stands ? (
          <ErrorSummary
            key={answer.attempt}
            heading={words.form.errorHeading}
            message={state.status === "refused" || checked ? messageOf(state) : undefined}
            items={itemsOf(state, words.preview.row)}
          />
        ) : null}
        <input type="hidden" name="villageCode" value={villageCode} />
        <div ref={text}>
          <TextAreaField
            name="pasted"
            label={words.text}
            hint={words.textHint}
            rows={10}
            wrap="off"
            autoComplete="off"
            spellCheck={false}
            key={posted.status === "checked" ? posted.text : "text"}
            {...(posted.status === "checked" && { defaultValue: posted.text })}
          />
        </div>
        <FileField name="file" label={words.file} hint={words.fileHint} accept=".xlsx,.xlsm,.xls,.csv,.txt" />
        {checked ? <ListPreview answer={checked} words={words.preview} live={answer.attempt > 0} /> : null}
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
          {checked && checked.refused === 0 && checked.savable > 0 ? (
            <SubmitButton wide name="step" value="save">
              {words.save}
            </SubmitButton>
          ) : null}
          {checked && checked.refused > 0 && checked.savable > 0 ? (
            <SubmitButton wide name="step" value="saveOthers">
              {words.saveOthers.replace("{count}", String(checked.savable))}
            </SubmitButton>
          ) : null}
        </div>
      </form>
    </FormContext>
  );
}

function messageOf(state: State): string {
  return state.status === "refused" || state.status === "checked" ? (state.message ?? "") : "";
}

/** Each refused row with its sentence, as a link to where it stands. */
function itemsOf(state: State, row: string) {
  if (state.status === "refused")
    return Object.entries(state.fields).map(([name, words]) => ({
      href: `#${fieldId(prefix, name)}`,
      text: words,
    }));
  if (state.status !== "checked") return [];
  return state.rows
    .filter(({ verdict }) => verdict === "REFUSED")
    .slice(0, 20)
    .map(({ row: at, title, sentence }) => ({
      href: `#row-${at}`,
      text: `${row} ${at} · ${title || "—"}: ${sentence}`,
    }));
}
