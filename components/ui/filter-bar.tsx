import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type Props = {
  /** Names the search region and heads the fold on a phone: "Saring daftar". */
  label: string;
  apply: string;
  /** Where "clear" leads: the list without its filters. Left out while nothing is filtered. */
  clear?: { href: string; label: string };
  /** "2 saringan aktif"; shown on the fold. */
  active?: string;
  children: ReactNode;
};

/** Filters that live in the URL: a plain GET form, folded away on phones. */
export function FilterBar({ label, apply, clear, active, children }: Props) {
  return (
    <search aria-label={label} className="mb-4 block print:hidden">
      <details className="filter-fold rounded-panel border border-border bg-surface">
        <summary className="hide-marker flex min-h-(--control) items-center gap-2 px-4 py-2 font-semibold sm:hidden">
          <Icon name="filter" size={20} />
          {label}
          {active ? <span className="ms-auto text-sm font-normal text-text-muted">{active}</span> : null}
        </summary>
        <form method="get" className="space-y-4 p-4">
          <div className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-[repeat(auto-fill,minmax(13rem,1fr))]">
            {children}
          </div>
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" variant="secondary">
              {apply}
            </Button>
            {clear ? (
              <a
                href={clear.href}
                className="inline-flex min-h-(--control) items-center text-accent-text underline"
              >
                {clear.label}
              </a>
            ) : null}
          </div>
        </form>
      </details>
    </search>
  );
}
