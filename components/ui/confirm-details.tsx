import type { ReactNode } from "react";

type Props = {
  /** The button that opens the question: "Akhiri kepesertaan". */
  label: ReactNode;
  /** What will happen, to how many, and whether it can be undone. */
  question: ReactNode;
  /** The form that does it. */
  children: ReactNode;
  tone?: "danger" | "plain";
};

/** Asks before a step with consequences; opens in place, so it needs no JavaScript and hides nothing. */
export function ConfirmDetails({ label, question, children, tone = "danger" }: Props) {
  const danger = tone === "danger";
  return (
    // Without JavaScript a refusal comes back with the question closed: it is shown all the same.
    <details className="group has-[[role=alert]]:[&::details-content]:[content-visibility:visible] print:hidden">
      <summary
        className={`hide-marker inline-flex min-h-(--control) items-center justify-center rounded-control border px-4 py-1.5 font-semibold leading-tight ${
          danger
            ? "border-danger bg-surface text-danger hover:bg-danger-surface"
            : "border-border-strong bg-surface hover:bg-surface-sunken"
        }`}
      >
        {label}
      </summary>
      <div
        className={`mt-3 max-w-2xl space-y-4 rounded-panel border border-s-4 bg-surface p-4 ${danger ? "border-danger" : "border-border-strong"}`}
      >
        <div className="max-w-prose">{question}</div>
        {children}
      </div>
    </details>
  );
}
