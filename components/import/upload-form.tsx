"use client";

import { type FormEvent, useEffect, useState } from "react";
import { RadioGroup } from "@/components/ui/choice-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormContext, fieldId } from "@/components/ui/form-context";
import type { Option } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { FileField } from "@/components/ui/text-field";

type Props = {
  /** Makes the form sent twice one import. */
  id: string;
  action: string;
  accept: string;
  /** Bytes. */
  largest: number;
  /** What a file may hold; the first unless somebody says otherwise. */
  kinds: Option[];
  /** What the server refused, as a sentence. */
  refusal: string | null;
  words: {
    errorHeading: string;
    errorPrefix: string;
    kind: string;
    file: string;
    fileHint: string;
    missing: string;
    tooLarge: string;
    upload: string;
    uploading: string;
  };
};

const prefix = "import";

/** Posts natively to a route handler and so needs no JavaScript; with it, a hopeless file is not even sent. */
export function UploadForm({ id, action, accept, largest, kinds, refusal, words }: Props) {
  const [problem, setProblem] = useState({ sentence: refusal, attempt: 0 });
  const [pending, setPending] = useState(false);
  useEffect(() => {
    // Whoever comes back to this page finds it as it was left, waiting.
    const ready = () => setPending(false);
    window.addEventListener("pageshow", ready);
    return () => window.removeEventListener("pageshow", ready);
  }, []);
  useEffect(() => {
    if (problem.attempt === 0 || document.title.startsWith(words.errorPrefix)) return;
    document.title = words.errorPrefix + document.title;
  }, [problem.attempt, words.errorPrefix]);

  function submit(event: FormEvent<HTMLFormElement>) {
    const file = new FormData(event.currentTarget).get("file");
    const sentence =
      !(file instanceof File) || file.name === ""
        ? words.missing
        : file.size > largest
          ? words.tooLarge
          : null;
    if (sentence === null && !pending) return setPending(true);
    event.preventDefault();
    if (sentence !== null) setProblem(({ attempt }) => ({ sentence, attempt: attempt + 1 }));
  }

  const { sentence, attempt } = problem;
  const state = sentence
    ? { status: "refused" as const, message: sentence, fields: { file: sentence }, values: {} }
    : { status: "idle" as const };
  return (
    <FormContext value={{ prefix, state, pending, attempt, optionalWord: "" }}>
      <form
        method="post"
        action={action}
        encType="multipart/form-data"
        onSubmit={submit}
        noValidate
        aria-busy={pending || undefined}
        className="space-y-6"
      >
        {sentence ? (
          <ErrorSummary
            key={attempt}
            heading={words.errorHeading}
            items={[{ href: `#${fieldId(prefix, "file")}`, text: sentence }]}
          />
        ) : null}
        <input type="hidden" name="id" value={id} />
        <RadioGroup name="kind" label={words.kind} options={kinds} defaultValue={kinds[0]?.value ?? ""} />
        <FileField name="file" label={words.file} hint={words.fileHint} accept={accept} />
        <SubmitButton wide pendingLabel={words.uploading}>
          {words.upload}
        </SubmitButton>
      </form>
    </FormContext>
  );
}
