"use client";

import type { ComponentProps } from "react";
import { CONTROL_LOOK, Field, type FieldProps } from "@/components/ui/field";
import { startValue, useField } from "@/components/ui/form-context";

export type Option = { value: string; label: string; hint?: string; disabled?: boolean };
export type OptionGroup = { label: string; options: Option[] };

type SelectFieldProps = FieldProps &
  Omit<ComponentProps<"select">, "name" | "id" | "className" | "multiple" | "children"> & {
    options: (Option | OptionGroup)[];
    /** The first, empty choice: "Pilih dusun" or "Semua dusun". Left out, the first option is chosen. */
    empty?: string;
    width?: "short" | "medium" | "full";
  };

export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, error, optional, hideLabel, options, empty, width, defaultValue, ...rest } =
    props;
  const inside = useField(name);
  return (
    <Field {...{ name, label, hint, error, optional, hideLabel }}>
      {(control) => (
        <select
          key={inside.attempt}
          {...rest}
          {...control}
          defaultValue={startValue(inside, defaultValue)}
          className={`${CONTROL_LOOK} ${width === "short" ? "sm:max-w-56" : width === "medium" ? "sm:max-w-md" : ""}`}
        >
          {empty === undefined ? null : <option value="">{empty}</option>}
          {options.map((option) =>
            "options" in option ? (
              <optgroup key={option.label} label={option.label}>
                {option.options.map(toOption)}
              </optgroup>
            ) : (
              toOption(option)
            ),
          )}
        </select>
      )}
    </Field>
  );
}

function toOption({ value, label, disabled }: Option) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}
