import { Menu } from "@/components/shell/menu";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

export type FileOffer = {
  href: string;
  label: string;
  /** What the file is for, in one line. */
  hint: string;
  /** A page that asks something first, not the file itself. */
  isPage?: boolean;
};

type Props = {
  label: string;
  files: FileOffer[];
  /** Why something is not offered. */
  note?: string | undefined;
};

/** All that a list can be taken away as, behind one button. */
export function DownloadMenu({ label, files, note }: Props) {
  return (
    <Menu
      look="button"
      summary={
        <>
          {label}
          <Icon name="down" size={16} />
        </>
      }
    >
      <ul className="py-1">
        {files.map((file) => (
          <li key={file.href}>
            <Offer {...file} />
          </li>
        ))}
      </ul>
      {note ? <p className="border-t border-border px-4 py-2 text-sm text-text-muted">{note}</p> : null}
    </Menu>
  );
}

function Offer({ href, label, hint, isPage }: FileOffer) {
  const className = "block min-h-(--control) px-4 py-2 hover:bg-surface-sunken";
  const words = (
    <>
      <span className="block font-semibold text-accent-text underline underline-offset-4">{label}</span>
      <span className="block text-sm text-text-muted">{hint}</span>
    </>
  );
  return isPage ? (
    <Link href={href} className={className}>
      {words}
    </Link>
  ) : (
    <a href={href} download className={className}>
      {words}
    </a>
  );
}
