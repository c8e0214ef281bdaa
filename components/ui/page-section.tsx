import type { ReactNode } from "react";

type Props = {
  heading: string;
  /** Anchor for links into the page. */
  id?: string;
  intro?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

export function PageSection({ heading, id, intro, actions, children }: Props) {
  return (
    <section id={id} className="mt-10 first:mt-0">
      <div className="mb-3 flex break-after-avoid flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <h2 className="text-xl font-semibold leading-snug">{heading}</h2>
          {intro ? <p className="mt-0.5 max-w-prose text-text-muted">{intro}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}

/** A white sheet on the grey page, for forms and short lists. */
export function Panel({ children, narrow }: { children: ReactNode; narrow?: boolean }) {
  return (
    <div className={`rounded-panel border border-border bg-surface p-4 sm:p-6 ${narrow ? "max-w-2xl" : ""}`}>
      {children}
    </div>
  );
}
