"use client";

import type { ReactNode } from "react";
import { useField } from "@/components/ui/form-context";

export type FieldProps = {
  /** The form key; with the form's id it makes the element id that the error summary links to. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Overrides the error that the surrounding ActionForm holds for `name`. */
  error?: string;
  /** Shows the form's word for "optional" after the label. */
  optional?: boolean;
  /** Keeps the label for screen readers only; for search boxes whose button says the same. */
  hideLabel?: boolean;
};

export type Control = {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** Label, hint and error around one control, tied together by ids. `children` draws the control. */
export function Field(props: FieldProps & { children: (control: Control) => ReactNode }) {
  const { name, label, hint, optional, hideLabel, children } = props;
  const inside = useField(name);
  const error = props.error ?? inside.error;
  const described = describedBy(inside.id, hint, error);
  return (
    <div className={error ? "border-s-4 border-danger ps-3" : undefined}>
      <label htmlFor={inside.id} className={hideLabel ? "sr-only" : "block font-semibold"}>
        {label}
        {optional && inside.optionalWord ? <OptionalWord word={inside.optionalWord} /> : null}
      </label>
      <FieldNotes id={inside.id} hint={hint} error={error} />
      <div className={hideLabel ? undefined : "mt-1.5"}>
        {children({
          id: inside.id,
          name,
          "aria-describedby": described,
          "aria-invalid": error ? true : undefined,
        })}
      </div>
    </div>
  );
}

export function FieldNotes({
  id,
  hint,
  error,
}: {
  id: string;
  hint?: ReactNode;
  error?: string | undefined;
}) {
  return (
    <>
      {hint ? (
        <p id={`${id}-hint`} className="mt-0.5 text-sm text-text-muted">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="mt-1 font-semibold text-danger">
          {error}
        </p>
      ) : null}
    </>
  );
}

export function OptionalWord({ word }: { word: string }) {
  return <span className="font-normal text-text-muted"> ({word})</span>;
}

export function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  return [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;
}

export const CONTROL_LOOK =
  "block w-full min-h-(--control) rounded-control border border-border-strong bg-surface px-3 py-1.5 text-base " +
  "text-text aria-invalid:border-2 aria-invalid:border-danger disabled:bg-surface-sunken disabled:text-text-muted";
