import type { ReactNode } from "react";
import { Menu } from "@/components/shell/menu";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

export type UserMenuProps = {
  /** The word on the menu's button where there is no room for the name: "Akun". */
  label: string;
  name: string;
  /** Role and territory in words: "Kepala Desa Socorejo, Kec. Jenu". */
  role: string;
  links: { href: string; label: string }[];
  /** The language switch. */
  language?: ReactNode;
  /** The sign-out form. */
  signOut: ReactNode;
};

/** `overflow`: sections that found no room at the bottom of a phone; they stand first in the menu there. */
export function UserMenu(props: UserMenuProps & { overflow?: UserMenuProps["links"] }) {
  const { label, name, role, links, overflow = [], language, signOut } = props;
  return (
    <Menu
      summary={
        <>
          <Icon name="user" size={20} />
          <span className="lg:hidden">{label}</span>
          <span className="hidden max-w-48 truncate lg:inline">{name}</span>
          <Icon name="down" size={16} />
        </>
      }
    >
      <div className="border-b border-border px-4 py-3">
        <p className="font-semibold">{name}</p>
        <p className="text-sm text-text-muted">{role}</p>
      </div>
      <MenuLinks links={overflow} className="lg:hidden" />
      <MenuLinks links={links} />
      {language ? <div className="border-b border-border px-4 py-2">{language}</div> : null}
      <div className="px-4 py-3">{signOut}</div>
    </Menu>
  );
}

function MenuLinks({ links, className = "" }: { links: UserMenuProps["links"]; className?: string }) {
  if (links.length === 0) return null;
  return (
    <ul className={`border-b border-border py-1 ${className}`}>
      {links.map((link) => (
        <li key={link.href}>
          <Link href={link.href} className="flex min-h-(--control) items-center px-4 hover:bg-surface-sunken">
            {link.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
