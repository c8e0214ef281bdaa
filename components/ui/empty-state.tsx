import type { ReactNode } from "react";

/** What this place is for and the next step, where a list has nothing to show yet. */
export function EmptyState({
  heading,
  children,
  action,
}: {
  heading: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="rounded-panel border border-dashed border-border-strong bg-surface px-4 py-8 text-center sm:py-12">
      <p className="text-lg font-semibold">{heading}</p>
      {children ? <div className="mx-auto mt-1 max-w-prose text-text-muted">{children}</div> : null}
      {action ? <div className="mt-5 flex flex-wrap justify-center gap-3">{action}</div> : null}
    </div>
  );
}
