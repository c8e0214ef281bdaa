"use client";

import { useEffect, useRef, useState } from "react";
import { formatPace, formatRupiah, type Locale } from "@/lib/platform/format";
import { newestOf } from "@/lib/scheme/rules";
import { readWeight, worthOf } from "@/lib/scheme/waste/rules";

export type WeighedKind = {
  id: string;
  name: string;
  prices: { id: string; from: string; rupiah: number }[];
};
/** What the form holds: its day and a weight for each kind. */
export type Typed = Record<string, string>;
type Line = { id: string; text: string; rupiah: number };
type Words = { heading: string; line: string; total: string; none: string };

type Props = { kinds: WeighedKind[]; typed: Typed; words: Words; locale: Locale };

/** What is on the scales so far, kind by kind and together; follows what is typed, and starts from `typed` without scripts. */
export function LiveSum({ kinds, typed, words, locale }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [now, setNow] = useState(typed);
  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    const read = () => {
      const texts = [...new FormData(form)].filter(
        (pair): pair is [string, string] => typeof pair[1] === "string",
      );
      setNow(Object.fromEntries(texts));
    };
    read();
    form.addEventListener("input", read);
    return () => form.removeEventListener("input", read);
  }, []);
  const lines = reckon(kinds, now, words.line, locale);
  const sum = lines.reduce((all, { rupiah }) => all + rupiah, 0);
  return (
    <div ref={box} className="rounded-panel border border-border-strong bg-surface-sunken p-4">
      <h2 className="font-semibold">{words.heading}</h2>
      <output aria-live="polite" className="block">
        {lines.length === 0 ? <span className="text-text-muted">{words.none}</span> : null}
        {lines.map(({ id, text, rupiah }) => (
          <span key={id} className="flex justify-between gap-4">
            <span>{text}</span>
            <span className="whitespace-nowrap">{formatRupiah(rupiah, locale)}</span>
          </span>
        ))}
        {lines.length > 0 ? (
          <span className="mt-2 flex justify-between gap-4 border-t border-border-strong pt-2 text-xl font-bold">
            <span>{words.total}</span>
            <span className="whitespace-nowrap">{formatRupiah(sum, locale)}</span>
          </span>
        ) : null}
      </output>
    </div>
  );
}

function reckon(kinds: WeighedKind[], typed: Typed, line: string, locale: Locale): Line[] {
  return kinds.flatMap(({ id, name, prices }) => {
    const weight = readWeight(typed[`weight-${id}`] ?? "");
    const price = newestOf(prices, typed.day ?? "");
    if (!("grams" in weight) || !price) return [];
    const words: Record<string, string> = {
      kind: name,
      kilograms: formatPace(weight.grams / 1_000, 3, locale),
      price: formatRupiah(price.rupiah, locale),
    };
    const text = line.replace(/\{(\w+)\}/g, (_, blank: string) => words[blank] ?? "");
    return [{ id, text, rupiah: worthOf(weight.grams, price.rupiah) }];
  });
}
