import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

export type FigureProps = {
  label: string;
  /** Already formatted: "1.524", "34,36%". */
  value: ReactNode;
  /** One quiet line under the figure: its unit, its share, the day it is from. */
  sub?: ReactNode;
  /** The list behind the figure, which has exactly that many rows. */
  href?: string;
  /** What the link opens, for screen readers: "lihat daftar". */
  opens?: string;
  /** The page's main figure. */
  large?: boolean;
  /** A line of its own on a phone, for sums of money. */
  wide?: boolean;
};

export function Figure({ label, value, sub, href, opens, large }: FigureProps) {
  const body = (
    <>
      <span className="block text-sm text-text-muted">{label}</span>
      <span
        className={`block whitespace-nowrap font-semibold tracking-tight ${large ? "text-6xl leading-tight lg:text-5xl xl:text-6xl" : "text-3xl leading-snug"} ${
          href ? "text-accent-text decoration-1 underline-offset-4 group-hover:underline" : ""
        }`}
      >
        {value}
      </span>
      {opens ? <span className="sr-only">, {opens}</span> : null}
    </>
  );
  return (
    <div className="min-w-0">
      {href ? (
        <Link href={href} className="group block rounded-control">
          {body}
        </Link>
      ) : (
        body
      )}
      {sub ? <p className="mt-0.5 text-sm text-text-muted">{sub}</p> : null}
    </div>
  );
}

/** Two to six figures side by side, two to a line on a phone. */
export function FigureRow({ figures }: { figures: FigureProps[] }) {
  return (
    <ul className="grid grid-cols-2 overflow-hidden rounded-panel border border-border bg-surface sm:grid-cols-3 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none print:auto-cols-fr print:grid-flow-col print:grid-cols-none">
      {figures.map((figure) => (
        <li
          key={figure.label}
          className={`-ms-px -mt-px border-s border-t border-border p-4 ${figure.large || figure.wide ? "max-sm:col-span-full" : ""}`}
        >
          <Figure {...figure} />
        </li>
      ))}
    </ul>
  );
}
