import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { LinkPending } from "@/components/ui/link-pending";

/** A link inside text or a table cell. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="relative text-accent-text underline decoration-1 underline-offset-4 hover:decoration-2"
    >
      {children}
      <LinkPending />
    </Link>
  );
}
