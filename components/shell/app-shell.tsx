import type { ReactNode } from "react";
import { BOTTOM_ITEMS, BottomNav, type NavItem, TopNav } from "@/components/shell/main-nav";
import { UserMenu, type UserMenuProps } from "@/components/shell/user-menu";
import { Link } from "@/components/ui/link";

type Props = {
  product: string;
  /** Under the product's name: "Jaminan Sosial Ketenagakerjaan". */
  tagline: string;
  skipLabel: string;
  navLabel: string;
  /** Left out on public pages, which have no sections. The first four stand at the bottom of a phone. */
  items?: NavItem[];
  /** Left out when nobody is signed in. */
  user?: UserMenuProps;
  /** Beside the user's menu: what the user was told. */
  bell?: ReactNode;
  /** At the end of the header when nobody is signed in: the language switch. */
  aside?: ReactNode;
  footer: ReactNode;
  children: ReactNode;
};

/** The frame of every page; it decides nothing about who may see what. */
export function AppShell(props: Props) {
  const { product, tagline, skipLabel, navLabel, items = [], user, bell, aside, footer, children } = props;
  const overflow = items.slice(BOTTOM_ITEMS);
  return (
    <div
      className={`flex min-h-dvh flex-col print:block print:min-h-0 ${items.length > 0 ? "max-lg:pb-[calc(3.75rem+env(safe-area-inset-bottom))] print:pb-0" : ""}`}
    >
      <a
        href="#main"
        className="absolute start-2 top-2 z-30 -translate-y-20 rounded-control bg-text px-4 py-3 font-semibold text-background focus:translate-y-0 print:hidden"
      >
        {skipLabel}
      </a>
      <header className="border-b border-border bg-surface print:border-b-0">
        <div className="mx-auto flex min-h-15 max-w-(--shell) items-center gap-x-3 px-4 lg:gap-x-8 sm:px-6 print:px-0">
          <Link href="/" className="py-2 leading-tight">
            <span className="block text-lg font-bold text-accent-text">{product}</span>
            <span className="block text-xs text-text-muted">{tagline}</span>
          </Link>
          {items.length > 0 ? <TopNav label={navLabel} items={items} /> : null}
          <div className="ms-auto flex flex-none items-center gap-x-1">
            {bell}
            {user ? <UserMenu {...user} overflow={overflow} /> : aside}
          </div>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-(--shell) grow px-4 pt-5 pb-16 outline-none sm:px-6 lg:pt-7 print:p-0"
      >
        {children}
      </main>
      <footer className="border-t border-border text-sm text-text-muted print:border-t-0">
        <div className="mx-auto max-w-(--shell) space-y-1 px-4 py-5 sm:px-6 print:px-0 print:py-2">
          {footer}
        </div>
      </footer>
      {items.length > 0 ? <BottomNav label={navLabel} items={items} /> : null}
    </div>
  );
}
