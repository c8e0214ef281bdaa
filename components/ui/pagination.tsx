import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

type Step = { href: string; label: string };
type Props = {
  label: string;
  /** Towards the start of the list. */
  previous?: Step;
  next?: Step;
  /** "1–50 dari 1.524". */
  summary?: string;
};

/** Steps through a list by keyset: there are no page numbers to jump to. */
export function Pagination({ label, previous, next, summary }: Props) {
  if (!previous && !next && !summary) return null;
  return (
    <nav aria-label={label} className="mt-3 flex flex-wrap items-center justify-between gap-3">
      <p className="text-sm text-text-muted">{summary}</p>
      <div className="flex gap-3">
        {previous ? (
          <Link href={previous.href} rel="prev" className={STEP}>
            <Icon name="previous" size={16} />
            {previous.label}
          </Link>
        ) : null}
        {next ? (
          <Link href={next.href} rel="next" className={STEP}>
            {next.label}
            <Icon name="next" size={16} />
          </Link>
        ) : null}
      </div>
    </nav>
  );
}

const STEP =
  "inline-flex min-h-(--control) items-center gap-2 rounded-control border border-border-strong bg-surface px-3 font-semibold hover:bg-surface-sunken";
