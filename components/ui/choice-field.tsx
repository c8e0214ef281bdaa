"use client";

import type { ReactNode } from "react";
import { describedBy, FieldNotes, type FieldProps, OptionalWord } from "@/components/ui/field";
import { useField } from "@/components/ui/form-context";
import type { Option } from "@/components/ui/select-field";

type GroupProps = Omit<FieldProps, "hideLabel"> & {
  options: Option[];
  /** From 640 px up: side by side, or each in a column of its own half. */
  inline?: boolean | "halves";
};

/** One of a few; the first option carries the id that the error summary links to. */
export function RadioGroup({ defaultValue, ...props }: GroupProps & { defaultValue?: string }) {
  const { typed, refused } = useField(props.name);
  const chosen = refused ? typed : defaultValue;
  return (
    <Choices {...props}>
      {(option, id) => (
        <Choice
          key={option.value}
          {...option}
          id={id}
          type="radio"
          name={props.name}
          checked={chosen === option.value}
        />
      )}
    </Choices>
  );
}

/** Any number of a few, all posted under the same name. */
export function CheckboxGroup({ defaultValue = [], ...props }: GroupProps & { defaultValue?: string[] }) {
  const { typed, refused } = useField(props.name);
  const ticked = refused ? [typed ?? []].flat() : defaultValue;
  return (
    <Choices {...props}>
      {(option, id) => (
        <Choice
          key={option.value}
          {...option}
          id={id}
          type="checkbox"
          name={props.name}
          checked={ticked.includes(option.value)}
        />
      )}
    </Choices>
  );
}

type CheckboxProps = Omit<FieldProps, "hideLabel" | "optional"> & {
  value?: string;
  defaultChecked?: boolean;
};

/** A single yes; posts `value` ("on" unless told) when ticked and nothing otherwise. */
export function Checkbox({ name, label, hint, error: given, value = "on", defaultChecked }: CheckboxProps) {
  const inside = useField(name);
  const error = given ?? inside.error;
  const checked = inside.refused ? [inside.typed ?? []].flat().includes(value) : Boolean(defaultChecked);
  return (
    <div className={error ? "border-s-4 border-danger ps-3" : undefined}>
      <FieldNotes id={inside.id} error={error} />
      <Choice
        {...{ value, label, hint, name, checked }}
        id={inside.id}
        type="checkbox"
        describedBy={error ? `${inside.id}-error` : undefined}
      />
    </div>
  );
}

function Choices(props: GroupProps & { children: (option: Option, id: string) => ReactNode }) {
  const { name, label, hint, error: given, optional, options, inline, children } = props;
  const inside = useField(name);
  const error = given ?? inside.error;
  return (
    <fieldset
      className={error ? "border-s-4 border-danger ps-3" : undefined}
      aria-describedby={describedBy(inside.id, hint, error)}
    >
      <legend className="font-semibold">
        {label}
        {optional && inside.optionalWord ? <OptionalWord word={inside.optionalWord} /> : null}
      </legend>
      <FieldNotes id={inside.id} hint={hint} error={error} />
      <div className={`mt-1 ${inline ? ROWS[inline === "halves" ? "halves" : "flow"] : ""}`}>
        {options.map((option, index) =>
          children(option, index === 0 ? inside.id : `${inside.id}-${option.value}`),
        )}
      </div>
    </fieldset>
  );
}

const ROWS = {
  flow: "sm:flex sm:flex-wrap sm:gap-x-6",
  halves: "sm:grid sm:grid-cols-2 sm:gap-x-6",
};

type ChoiceProps = Omit<Option, "label" | "hint"> & {
  label: ReactNode;
  hint?: ReactNode;
  id: string;
  name: string;
  type: "radio" | "checkbox";
  checked: boolean;
  describedBy?: string | undefined;
};

function Choice({ id, name, type, value, label, hint, disabled, checked, describedBy: error }: ChoiceProps) {
  const hintId = hint ? `${id}-hint-own` : undefined;
  return (
    <div className="flex min-h-(--control) items-start gap-3 py-1.5">
      <input
        {...{ id, name, type, value, disabled }}
        defaultChecked={checked}
        aria-describedby={[error, hintId].filter(Boolean).join(" ") || undefined}
        className="mt-0.5 size-5 flex-none accent-accent"
      />
      <div className="grow">
        <label htmlFor={id} className="-my-1.5 block py-1.5">
          {label}
        </label>
        {hint ? (
          <p id={hintId} className="text-sm text-text-muted">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
