"use client";

import {
  type FormEvent,
  useActionState,
  useEffect,
  useReducer,
  useRef,
  useState,
  useTransition,
} from "react";
import { ask, useTitlePrefix } from "@/components/ui/action-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormContext } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { pasteAction } from "@/lib/import/paste/actions";
import type { PasteAnswer } from "@/lib/import/paste/schema";
import { fill } from "./fill";
import { FindingLinks } from "./finding-links";
import { isFilled, reduceGrid } from "./grid-state";
import { CellLine, GridTools, PasteSaid } from "./grid-tools";
import { useHydrated } from "./hydrated";
import { useLeaveGuard } from "./leave-guard";
import { PasteGrid } from "./paste-grid";
import {
  gridOf,
  itemsOf,
  type PasteState,
  pastePrefix,
  refusedItems,
  someOf,
  textItems,
  textOf,
} from "./paste-items";
import type { PasteWords } from "./paste-words";

type Props = {
  /** Makes the form sent twice one import. */
  id: string;
  villageCode: string;
  /** What is there to begin with, already checked. */
  given: PasteAnswer | null;
  words: PasteWords;
};

const idle: PasteState = { status: "idle" };
const inTheWay = { status: "refused" };

/** Pasted rows in a grid; without JavaScript in a text field, which goes the same way. */
export function PasteForm({ id, villageCode, given, words }: Props) {
  const [posted, post] = useActionState<PasteState, FormData>(pasteAction, given ?? idle);
  const [formId] = useState(id);
  const [answer, setAnswer] = useState<{ state: PasteState; attempt: number }>({ state: posted, attempt: 0 });
  const [pending, start] = useTransition();
  const [grid, send] = useReducer(reduceGrid, posted, gridOf);
  const form = useRef<HTMLFormElement>(null);
  const hydrated = useHydrated();
  const state = answer.attempt > 0 ? answer.state : posted;
  const filled = grid.rows.some(isFilled);
  const items = hydrated ? itemsOf(grid, words) : textItems(state, words);
  const wrong = items.filter(({ isError }) => isError);
  const stands = state !== given && (state.status === "refused" || wrong.length > 0);
  useTitlePrefix(stands ? inTheWay : idle, words.form.errorPrefix);
  useLeaveGuard(filled && grid.past.length > 0 && !pending, words.leave);

  useEffect(() => {
    // Pasted into the text field before the grid was there.
    const early = form.current?.querySelector("textarea");
    if (early && early.value !== early.defaultValue) send({ type: "paste", text: early.value });
  }, []);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    data.set("pasted", filled ? textOf(grid) : "");
    const keys = grid.rows.map(({ key }) => key);
    start(async () => {
      const next = await ask<PasteState>(pasteAction, { status: "idle" }, data, words.form.failed);
      if (next.status === "checked") send({ type: "found", rows: next.rows, keys });
      setAnswer(({ attempt }) => ({ state: next, attempt: attempt + 1 }));
    });
  }

  const inside = {
    prefix: pastePrefix,
    state: state.status === "checked" ? ({ status: "idle" } as const) : state,
    pending,
    attempt: answer.attempt,
    optionalWord: "",
  };
  const others = items.filter(({ isError }) => !isError);
  return (
    <FormContext value={inside}>
      <form
        ref={form}
        action={post}
        onSubmit={submit}
        noValidate
        aria-busy={pending || undefined}
        className="space-y-4"
      >
        {stands ? (
          <ErrorSummary
            key={answer.attempt}
            heading={words.form.errorHeading}
            message={messageOf(state)}
            items={state.status === "refused" ? refusedItems(state, hydrated) : someOf(wrong, words)}
          />
        ) : null}
        {state.status === "checked" && !stands && (state.refused === 0 || wrong.length > 0) ? (
          <Notice
            tone={state.refused > 0 ? "warning" : "success"}
            heading={words.checkedHeading}
            live={answer.attempt > 0}
          >
            <p>{state.message}</p>
            {wrong.length > 0 ? <FindingLinks items={wrong} /> : null}
          </Notice>
        ) : null}
        <input type="hidden" name="id" value={formId} />
        <input type="hidden" name="villageCode" value={villageCode} />
        <div hidden={hydrated}>
          <TextAreaField
            name="pasted"
            label={words.text}
            hint={words.textHint}
            rows={16}
            wrap="off"
            autoComplete="off"
            key={posted.status === "checked" ? posted.text : "text"}
            {...(posted.status === "checked" && { defaultValue: posted.text })}
          />
        </div>
        {hydrated ? (
          <>
            <div id={`${pastePrefix}-hint`} className="max-w-prose print:hidden">
              <p>{given ? words.changeHint : `${words.gridHint} ${words.changeHint}`}</p>
              <p className="mt-1 text-sm text-text-muted max-sm:hidden">{words.keysHint}</p>
            </div>
            {grid.said ? <PasteSaid said={grid.said} words={words} /> : null}
            <CellLine grid={grid} words={words} />
            <PasteGrid grid={grid} send={send} words={words} hintId={`${pastePrefix}-hint`} />
            <GridTools grid={grid} send={send} words={words} />
          </>
        ) : null}
        {others.length > 0 ? (
          <Notice tone="warning" heading={words.doubtful}>
            <FindingLinks items={others} />
          </Notice>
        ) : null}
        <div className="flex flex-wrap gap-3">
          <SubmitButton wide name="step" value="save" pendingLabel={words.checking}>
            {words.save}
          </SubmitButton>
          <SubmitButton wide variant="secondary" name="step" value="check">
            {words.check}
          </SubmitButton>
          {state.status === "checked" && state.refused > 0 && state.savable > 0 ? (
            <SubmitButton wide variant="secondary" name="step" value="saveOthers">
              {fill(words.saveOthers, { count: state.savable })}
            </SubmitButton>
          ) : null}
        </div>
      </form>
    </FormContext>
  );
}

function messageOf(state: PasteState): string {
  return state.status === "refused" || state.status === "checked" ? state.message : "";
}
