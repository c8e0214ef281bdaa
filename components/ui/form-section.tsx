import type { ReactNode } from "react";

/** Fields of a long form that belong together, under a heading of their own. */
export function FormSection({
  heading,
  intro,
  children,
}: {
  heading: string;
  intro?: string;
  children: ReactNode;
}) {
  return (
    <fieldset className="border-t border-border pt-5 first-of-type:border-t-0 first-of-type:pt-0">
      <legend className="float-left w-full text-lg font-semibold">{heading}</legend>
      <div className="clear-both space-y-5 pt-2">
        {intro ? <p className="max-w-prose text-text-muted">{intro}</p> : null}
        {children}
      </div>
    </fieldset>
  );
}
