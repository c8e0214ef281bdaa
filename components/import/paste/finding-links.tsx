import type { SummaryItem } from "@/components/ui/error-summary";

/** What was found, each leading to its cell. */
export function FindingLinks({ items }: { items: SummaryItem[] }) {
  return (
    <ul className="max-h-80 space-y-1 overflow-y-auto">
      {items.map(({ href, text }) => (
        <li key={text}>
          {href ? (
            <a href={href} className="inline-block py-1 underline underline-offset-2">
              {text}
            </a>
          ) : (
            text
          )}
        </li>
      ))}
    </ul>
  );
}
