import { NavLink } from "@/components/ui/nav-link";

export type Tab = { href: string; label: string; exact?: boolean; current?: boolean };

/** Sibling pages as tabs; scrolls sideways on a phone. */
export function TabsNav({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="tabs -mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul className="flex min-w-max gap-x-1 border-b border-border">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <NavLink
              href={tab.href}
              exact={tab.exact}
              current={tab.current}
              className="-mb-px flex min-h-(--control) items-center border-b-3 border-transparent px-3 text-text-muted hover:border-border-strong hover:text-text aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-text focus-visible:-outline-offset-2"
            >
              {tab.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
