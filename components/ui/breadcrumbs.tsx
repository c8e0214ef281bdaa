import { Link } from "@/components/ui/link";

export type Crumb = { label: string; href?: string };

/** Where the page lies; the last crumb is the page itself and has no link. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: Crumb[] }) {
  return (
    <nav aria-label={label} className="text-sm text-text-muted">
      <ol className="flex flex-wrap items-center gap-x-2">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href ?? crumb.label} className="flex min-w-0 items-center gap-x-2">
            {index > 0 ? <span aria-hidden="true">/</span> : null}
            {crumb.href ? (
              <Link
                href={crumb.href}
                className="-my-1.5 py-3 text-accent-text underline underline-offset-4 hover:decoration-2 lg:my-0 lg:py-0.5"
              >
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page" className="wrap-anywhere">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
