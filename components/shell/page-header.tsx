import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";

type Props = {
  title: string;
  /** Over the title: what kind of thing this is, or where it lies. */
  kicker?: ReactNode;
  crumbs?: { label: string; crumbs: Crumb[] };
  /** The page's question answered in one sentence. */
  answer?: ReactNode;
  actions?: ReactNode;
  /** Printed only: the filters in force and the day it was printed. */
  printed?: ReactNode;
};

export function PageHeader({ title, kicker, crumbs, answer, actions, printed }: Props) {
  return (
    <header className="mb-6 lg:mb-8">
      {crumbs ? <Breadcrumbs {...crumbs} /> : null}
      <div className="mt-1 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          {kicker ? <p className="text-text-muted">{kicker}</p> : null}
          <h1 className="text-2xl font-bold leading-tight tracking-tight wrap-anywhere sm:text-3xl">
            {title}
          </h1>
          {answer ? <p className="mt-2 max-w-[60ch] text-lg leading-snug text-pretty">{answer}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-3 print:hidden">{actions}</div> : null}
      </div>
      {printed ? <p className="mt-2 hidden text-sm text-text-muted print:block">{printed}</p> : null}
    </header>
  );
}
