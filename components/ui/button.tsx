import type { ComponentProps, ReactNode } from "react";
import { Link } from "@/components/ui/link";

export type ButtonLook = {
  variant?: "primary" | "secondary" | "quiet" | "danger";
  /** Full width below 640 px. */
  wide?: boolean;
};

type ButtonProps = ButtonLook & Omit<ComponentProps<"button">, "className"> & { pending?: boolean };

export function Button({ variant, wide, pending, type = "button", onClick, ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      className={look({ variant, wide })}
      {...rest}
    />
  );
}

type ButtonLinkProps = ButtonLook & {
  href: string;
  children: ReactNode;
  /** For files: a plain link that the browser downloads and Next does not prefetch. */
  download?: boolean;
};

export function ButtonLink({ variant = "secondary", wide, href, download, children }: ButtonLinkProps) {
  const className = look({ variant, wide });
  return download ? (
    <a href={href} download className={className}>
      {children}
    </a>
  ) : (
    <Link href={href} className={className}>
      {children}
    </Link>
  );
}

const VARIANTS = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border-border-strong bg-surface text-text hover:bg-surface-sunken",
  quiet: "border-transparent text-accent-text underline underline-offset-4 hover:bg-surface-sunken",
  danger: "border-danger bg-surface text-danger hover:bg-danger-surface",
};

function look({ variant = "primary", wide }: ButtonLook): string {
  return (
    `inline-flex min-h-(--control) items-center justify-center gap-2 rounded-control border px-4 py-1.5 text-center ` +
    `font-semibold leading-tight cursor-pointer aria-disabled:cursor-progress aria-disabled:opacity-70 print:hidden ` +
    `${VARIANTS[variant]} ${wide ? "w-full sm:w-auto" : ""}`
  );
}
