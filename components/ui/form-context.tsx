"use client";

import { createContext, useContext, useId } from "react";
import type { FormState } from "@/lib/platform/action";

type FormInside = {
  prefix: string;
  state: FormState;
  pending: boolean;
  attempt: number;
  optionalWord: string;
};

export const FormContext = createContext<FormInside | null>(null);

export type FieldInside = {
  id: string;
  error: string | undefined;
  /** What was typed before a refusal; undefined when nothing was refused, so the caller's default stands. */
  typed: string | string[] | undefined;
  /** True after a refusal: a name missing from what was typed was left empty or unticked. */
  refused: boolean;
  /** Changes with every answer. React never renews a select's default, so selects take it as key. */
  attempt: number;
  optionalWord: string;
};

/** Gives a field inside an ActionForm its id, its error and what was typed; works outside a form as well. */
export function useField(name: string): FieldInside {
  const lone = useId();
  const form = useContext(FormContext);
  const refusal = form?.state.status === "refused" ? form.state : null;
  return {
    id: fieldId(form?.prefix ?? lone, name),
    error: refusal?.fields[name],
    typed: refusal?.values[name],
    refused: refusal !== null && Object.keys(refusal.values).length > 0,
    attempt: form?.attempt ?? 0,
    optionalWord: form?.optionalWord ?? "",
  };
}

/** The default of a one-line control: what was typed, else the caller's. */
export function startValue<T>(field: FieldInside, given: T): T | string {
  return field.refused ? ([field.typed ?? ""].flat()[0] ?? "") : given;
}

export function fieldId(prefix: string, name: string): string {
  return `${prefix}-${name}`;
}
