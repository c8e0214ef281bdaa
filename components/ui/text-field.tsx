"use client";

import type { ComponentProps } from "react";
import { CONTROL_LOOK, Field, type FieldProps } from "@/components/ui/field";
import { startValue, useField } from "@/components/ui/form-context";

type Width = "short" | "medium" | "full";
type InputProps = Omit<ComponentProps<"input">, "name" | "id" | "className" | "size" | "width">;

export type TextFieldProps = FieldProps & InputProps & { width?: Width };

/** One line of text. `width` hints at the expected length; it never limits it. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, error, optional, hideLabel, width = "full", defaultValue, ...input } = props;
  const inside = useField(name);
  return (
    <Field {...{ name, label, hint, error, optional, hideLabel }}>
      {(control) => (
        <input
          type="text"
          {...input}
          {...control}
          defaultValue={startValue(inside, defaultValue)}
          className={`${CONTROL_LOOK} ${WIDTHS[width]}`}
        />
      )}
    </Field>
  );
}

/** Digits typed as text: a number input would drop leading zeros and change on scroll. */
export function NumberField(props: TextFieldProps) {
  return <TextField inputMode="numeric" autoComplete="off" width="short" {...props} />;
}

/** A day as "yyyy-mm-dd". */
export function DateField(props: TextFieldProps) {
  return <TextField width="short" {...props} type="date" />;
}

/** Never filled in again after a refusal. */
export function PasswordField(props: TextFieldProps) {
  return <TextField autoCapitalize="none" autoCorrect="off" spellCheck={false} {...props} type="password" />;
}

/** A file to upload; a browser never restores it after a reload, so say so in `hint` where it matters. */
export function FileField(props: Omit<TextFieldProps, "defaultValue">) {
  const { name, label, hint, error, optional, hideLabel, width, ...input } = props;
  return (
    <Field {...{ name, label, hint, error, optional, hideLabel }}>
      {(control) => (
        <input
          {...input}
          {...control}
          type="file"
          className={
            `${CONTROL_LOOK} ${WIDTHS[width ?? "full"]} border-dashed py-3 ` +
            "file:me-3 file:min-h-9 file:rounded-control file:border-0 file:bg-surface-sunken file:px-3 " +
            "file:font-semibold file:text-text"
          }
        />
      )}
    </Field>
  );
}

type AreaProps = FieldProps & Omit<ComponentProps<"textarea">, "name" | "id" | "className">;

export function TextAreaField(props: AreaProps) {
  const { name, label, hint, error, optional, hideLabel, defaultValue, ...area } = props;
  const inside = useField(name);
  return (
    <Field {...{ name, label, hint, error, optional, hideLabel }}>
      {(control) => (
        <textarea
          rows={4}
          {...area}
          {...control}
          defaultValue={startValue(inside, defaultValue)}
          className={CONTROL_LOOK}
        />
      )}
    </Field>
  );
}

const WIDTHS: Record<Width, string> = { short: "sm:max-w-56", medium: "sm:max-w-md", full: "" };
