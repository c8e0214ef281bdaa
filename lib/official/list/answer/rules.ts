import { type Locale, wordDays } from "@/lib/platform/format";
import { type ListAnswer, type ListStep, listVerdicts } from "../schema";

type Words = (key: string, values?: Record<string, string | number>) => string;

/** What would become of each row, in sentences. */
export function answerOf(
  t: Words,
  refusals: Words,
  locale: Locale,
  { text, steps }: { text: string; steps: ListStep[] },
): ListAnswer {
  const counts = listVerdicts.flatMap((verdict) => {
    const count = steps.filter((step) => step.verdict === verdict).length;
    return count === 0 ? [] : [t(`list.count.${verdict}`, { count })];
  });
  const refused = steps.filter(({ verdict }) => verdict === "REFUSED").length;
  const sentenceOf = ({ refusal, whom, nikUnknown }: ListStep) =>
    [
      refusal && refusals(refusal.code, refusal.params && wordDays(refusal.params, locale)),
      whom && t("list.replaces", { name: whom }),
      nikUnknown && t("list.nikUnknown"),
    ]
      .filter(Boolean)
      .join(" ");
  return {
    status: "checked",
    text,
    refused,
    savable: steps.filter(({ verdict }) => verdict !== "REFUSED" && verdict !== "SAME").length,
    message: t(refused > 0 ? "list.someRefused" : "list.allRight", { parts: counts.join(", ") }),
    rows: steps.map((step) => ({
      row: step.row,
      title: step.title,
      name: step.name ?? t("vacant"),
      verdict: step.verdict,
      word: t(`list.verdict.${step.verdict}`),
      sentence: sentenceOf(step),
    })),
  };
}
