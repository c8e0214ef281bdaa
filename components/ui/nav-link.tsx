"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";

type Props = {
  href: string;
  children: ReactNode;
  className?: string;
  /** Current only on this very page, not on those below it. */
  exact?: boolean;
  /** Current although the page has an address of its own elsewhere. */
  current?: boolean;
};

/** A link that knows when it points at the page being read. */
export function NavLink({ href, children, className, exact, current }: Props) {
  const pathname = usePathname();
  const path = href.split("?")[0] ?? href;
  const below = current || (!exact && path !== "/" && pathname.startsWith(`${path}/`));
  return (
    <Link
      href={href}
      aria-current={pathname === path ? "page" : below ? "true" : undefined}
      className={`relative ${className ?? ""}`}
    >
      {children}
      <LinkPending />
    </Link>
  );
}
