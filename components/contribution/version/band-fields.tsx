"use client";

import { useContext } from "react";
import { FormContext } from "@/components/ui/form-context";
import { FormSection } from "@/components/ui/form-section";
import { TextAreaField, TextField } from "@/components/ui/text-field";

const parts = ["min", "base", "jkk"] as const;
const spareRows = 3;

type Words = Record<
  | "heading"
  | "intro"
  | "pasted"
  | "pastedHint"
  | "table"
  | "number"
  | "min"
  | "base"
  | "jkk"
  | "jkm"
  | "jht"
  | "percentHint",
  string
>;

/** The bands of incomes: pasted at once, or row by row beginning with those in force, with room for more. */
export function BandFields({ figures, words }: { figures: Record<string, string | string[]>; words: Words }) {
  const state = useContext(FormContext)?.state;
  const shown = state?.status === "refused" && "min.0" in state.values ? state.values : figures;
  const rows = Object.keys(shown).filter((name) => name.startsWith("min.")).length + spareRows;
  const start = (name: string) => [figures[name] ?? ""].flat()[0];
  const number = (name: string, label: string, hideLabel: boolean) => (
    <TextField
      key={name}
      name={name}
      label={label}
      hideLabel={hideLabel}
      inputMode="numeric"
      autoComplete="off"
      defaultValue={start(name)}
    />
  );
  return (
    <FormSection heading={words.heading} intro={words.intro}>
      <div className="grid gap-5 sm:max-w-xl sm:grid-cols-2">
        {number("jkm", words.jkm, false)}
        <TextField name="jht" label={words.jht} inputMode="decimal" defaultValue={start("jht")} />
      </div>
      <TextAreaField
        name="pasted"
        label={words.pasted}
        hint={words.pastedHint}
        rows={3}
        wrap="off"
        autoComplete="off"
        spellCheck={false}
      />
      <fieldset className="max-w-3xl">
        <legend className="font-semibold">{words.table}</legend>
        <div
          className="mt-2 hidden grid-cols-[2rem_1fr_1fr_1fr] gap-2 text-sm text-text-muted sm:grid"
          aria-hidden="true"
        >
          <span />
          <span>{words.min}</span>
          <span>{words.base}</span>
          <span>{words.jkk}</span>
        </div>
        {Array.from({ length: rows }, (_, at) => `${at}`).map((at) => (
          <div
            key={at}
            className="mt-3 grid grid-cols-2 items-center gap-2 sm:mt-2 sm:grid-cols-[2rem_1fr_1fr_1fr]"
          >
            <span className="col-span-2 text-sm text-text-muted sm:col-span-1" aria-hidden="true">
              {Number(at) + 1}
              <span className="sm:hidden">{`. ${words.min} · ${words.base} · ${words.jkk}`}</span>
            </span>
            {parts.map((part) => (
              <div key={part} className={part === "min" ? "col-span-2 sm:col-span-1" : undefined}>
                {number(
                  `${part}.${at}`,
                  `${words.number.replace("{number}", String(Number(at) + 1))}: ${words[part]}`,
                  true,
                )}
              </div>
            ))}
          </div>
        ))}
      </fieldset>
    </FormSection>
  );
}
