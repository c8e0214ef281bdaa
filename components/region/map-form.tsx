"use client";

import { useState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormContext, fieldId } from "@/components/ui/form-context";
import { SubmitButton } from "@/components/ui/submit-button";
import { FileField, TextField } from "@/components/ui/text-field";

type Props = {
  /** What the server refused, as a sentence, and the field it stands at. */
  refusal: { sentence: string; field: "file" | "source" } | null;
  /** The source as it was typed before a refusal. */
  source: string;
  words: Record<"errorHeading" | "file" | "fileHint" | "source" | "sourceHint" | "send" | "sending", string>;
};

const prefix = "map";

/** Posts natively to a route handler and so needs no JavaScript. */
export function MapForm({ refusal, source, words }: Props) {
  const [pending, setPending] = useState(false);
  const state = refusal
    ? {
        status: "refused" as const,
        message: refusal.sentence,
        fields: { [refusal.field]: refusal.sentence },
        values: {},
      }
    : { status: "idle" as const };
  return (
    <FormContext value={{ prefix, state, pending, attempt: 0, optionalWord: "" }}>
      <form
        method="post"
        action="/api/v1/maps"
        encType="multipart/form-data"
        onSubmit={() => setPending(true)}
        aria-busy={pending || undefined}
        className="space-y-6"
      >
        {refusal ? (
          <ErrorSummary
            heading={words.errorHeading}
            items={[{ href: `#${fieldId(prefix, refusal.field)}`, text: refusal.sentence }]}
          />
        ) : null}
        <FileField name="file" label={words.file} hint={words.fileHint} accept=".geojson,.json" />
        <TextField
          name="source"
          label={words.source}
          hint={words.sourceHint}
          defaultValue={source}
          maxLength={200}
        />
        <SubmitButton wide pendingLabel={words.sending}>
          {words.send}
        </SubmitButton>
      </form>
    </FormContext>
  );
}
