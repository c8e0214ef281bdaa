import { Icon, type IconName } from "@/components/ui/icon";
import { NavLink } from "@/components/ui/nav-link";

export type NavItem = { href: string; label: string; icon: IconName; exact?: boolean };

/** The sections along the top, from 1024 px. */
export function TopNav({ label, items }: { label: string; items: NavItem[] }) {
  return (
    <nav aria-label={label} className="hidden self-stretch lg:block">
      <ul className="flex h-full gap-1">
        {items.map((item) => (
          <li key={item.href} className="h-full">
            <NavLink
              href={item.href}
              exact={item.exact}
              className="flex h-full items-center border-y-3 border-transparent px-3 text-text-muted hover:text-text aria-[current]:border-b-accent aria-[current]:font-semibold aria-[current]:text-text focus-visible:-outline-offset-4"
            >
              {item.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The first four sections under the thumb, below 1024 px. */
export function BottomNav({ label, items }: { label: string; items: NavItem[] }) {
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-10 border-t border-border bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul className="mx-auto flex max-w-xl">
        {items.slice(0, BOTTOM_ITEMS).map((item) => (
          <li key={item.href} className="min-w-0 flex-1">
            <NavLink
              href={item.href}
              exact={item.exact}
              className="flex min-h-14 flex-col items-center justify-center gap-0.5 border-t-3 border-transparent px-1 pb-1 text-center text-xs leading-tight text-text-muted aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-accent-text focus-visible:-outline-offset-4"
            >
              <Icon name={item.icon} />
              {item.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export const BOTTOM_ITEMS = 4;
