import { type ReactNode, useId } from "react";
import { Icon } from "@/components/ui/icon";

type Props = {
  /** The finding: "Socorejo tertinggal 19 hari". */
  heading: string;
  /** What the picture shows: "Peserta aktif, kumulatif per hari". */
  caption?: string;
  chart: ReactNode;
  tableLabel: string;
  table: ReactNode;
  /** A table of many days stays folded on paper, where its picture says enough. */
  long?: boolean;
  download?: { href: string; label: string };
  /** Where the figures come from. */
  source: string;
  /** "Data per 21 November 2026 pukul 10.00 WIB". */
  asOf: string;
};

export function ChartFrame({
  heading,
  caption,
  chart,
  tableLabel,
  table,
  long,
  download,
  source,
  asOf,
}: Props) {
  const id = useId();
  return (
    <figure aria-labelledby={id} className="min-w-0 rounded-panel border border-border bg-surface p-4 sm:p-5">
      <figcaption className="mb-3">
        <h3 id={id} className="text-lg font-semibold leading-snug">
          {heading}
        </h3>
        {caption ? <p className="text-sm text-text-muted">{caption}</p> : null}
      </figcaption>
      {chart}
      <div className="mt-3 flex flex-wrap items-start gap-x-6 gap-y-1 border-t border-border pt-2">
        <details className={`${long ? "print:hidden" : "print-open"} group min-w-0 open:basis-full`}>
          <summary className="hide-marker inline-flex min-h-(--control) items-center gap-1.5 text-accent-text underline underline-offset-4">
            <Icon name="list" size={16} />
            {tableLabel}
          </summary>
          <div className="mt-2 max-h-96 overflow-y-auto print:max-h-none">{table}</div>
        </details>
        {download ? (
          <a
            href={download.href}
            download
            className="inline-flex min-h-(--control) items-center gap-1.5 text-accent-text underline underline-offset-4 print:hidden"
          >
            <Icon name="download" size={16} />
            {download.label}
          </a>
        ) : null}
      </div>
      <p className="mt-1 text-sm text-text-muted">
        {asOf} · {source}
      </p>
    </figure>
  );
}
