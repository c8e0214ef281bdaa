import type { ReactNode } from "react";

export type Description = { term: string; value: ReactNode; action?: ReactNode };

/** Terms and their values, one pair a line; on a phone the value stands under its term. */
export function DescriptionList({ items }: { items: Description[] }) {
  return (
    <dl className="divide-y divide-border rounded-panel border border-border bg-surface">
      {items.map(({ term, value, action }) => (
        <div key={term} className="px-4 py-2.5 sm:grid sm:grid-cols-[minmax(9rem,1fr)_2fr] sm:gap-4">
          <dt className="text-text-muted">{term}</dt>
          <dd className="flex flex-wrap items-baseline justify-between gap-x-4">
            <div className="min-w-0">{value}</div>
            {action ? <div className="print:hidden">{action}</div> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
