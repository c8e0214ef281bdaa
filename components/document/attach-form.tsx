"use client";

import { type FormEvent, useEffect, useState } from "react";
import { useTitlePrefix } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormContext, fieldId } from "@/components/ui/form-context";
import type { Option } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { FileField } from "@/components/ui/text-field";

type Props = {
  action: string;
  accept: string;
  /** Bytes of one file and of all at once. */
  limits: { file: number; sending: number };
  purposes: Option[];
  /** What the server did not keep, a sentence each. */
  refusals: string[];
  words: {
    errorHeading: string;
    errorPrefix: string;
    purpose: string;
    file: string;
    fileHint: string;
    missing: string;
    /** With a blank for the file's name. */
    tooLarge: string;
    sendingTooLarge: string;
    attach: string;
    attaching: string;
  };
};

const prefix = "attach";

/** Posts natively to a route handler and so needs no JavaScript; with it, a hopeless file is not even sent. */
export function AttachForm({ action, accept, limits, purposes, refusals, words }: Props) {
  const [problems, setProblems] = useState({ sentences: refusals, attempt: 0 });
  const [pending, setPending] = useState(false);
  useEffect(() => {
    // Whoever comes back to this page finds it as it was left, waiting.
    const ready = () => setPending(false);
    window.addEventListener("pageshow", ready);
    return () => window.removeEventListener("pageshow", ready);
  }, []);
  useEffect(() => {
    // Said once: neither a reload nor the next change to the page says it again. The router listens only after this.
    const forget = setTimeout(() => {
      const { pathname, search, hash } = window.location;
      if (search) window.history.replaceState(null, "", pathname + hash);
    });
    return () => clearTimeout(forget);
  }, []);

  function submit(event: FormEvent<HTMLFormElement>) {
    const files = new FormData(event.currentTarget)
      .getAll("file")
      .filter((file): file is File => file instanceof File && file.name !== "");
    const sentences = problemsOf(files);
    if (sentences.length === 0 && !pending) return setPending(true);
    event.preventDefault();
    if (sentences.length > 0) setProblems(({ attempt }) => ({ sentences, attempt: attempt + 1 }));
  }

  function problemsOf(files: File[]): string[] {
    if (files.length === 0) return [words.missing];
    const large = files.filter(({ size }) => size > limits.file);
    if (large.length > 0) return large.map(({ name }) => words.tooLarge.replace("{name}", name));
    const sum = files.reduce((bytes, { size }) => bytes + size, 0);
    return sum > limits.sending ? [words.sendingTooLarge] : [];
  }

  const { sentences, attempt } = problems;
  const [first] = sentences;
  const state = first
    ? { status: "refused" as const, message: first, fields: { file: sentences.join(" ") }, values: {} }
    : { status: "idle" as const };
  useTitlePrefix(state, words.errorPrefix);
  return (
    <FormContext value={{ prefix, state, pending, attempt, optionalWord: "" }}>
      <form
        method="post"
        action={action}
        encType="multipart/form-data"
        onSubmit={submit}
        noValidate
        aria-busy={pending || undefined}
        className="space-y-6 print:hidden"
      >
        {first ? (
          <ErrorSummary
            key={attempt}
            heading={words.errorHeading}
            items={sentences.map((text) => ({ href: `#${fieldId(prefix, "file")}`, text }))}
          />
        ) : null}
        <FileField name="file" label={words.file} hint={words.fileHint} accept={accept} multiple />
        {purposes.length > 1 ? (
          <RadioGroup
            name="purpose"
            label={words.purpose}
            options={purposes}
            defaultValue={purposes[0]?.value ?? ""}
            inline
          />
        ) : (
          <input type="hidden" name="purpose" value={purposes[0]?.value ?? "OTHER"} />
        )}
        <SubmitButton wide pendingLabel={words.attaching}>
          {words.attach}
        </SubmitButton>
      </form>
    </FormContext>
  );
}
