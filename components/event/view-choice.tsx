import { getTranslations } from "next-intl/server";
import { listHref } from "@/components/shell/list-links";
import { Link } from "@/components/ui/link";
import type { AgendaFilter } from "@/lib/event/schema";

/** The month as a grid or as a list. */
export async function ViewChoice({ filter }: { filter: AgendaFilter }) {
  const t = await getTranslations("event.agenda");
  const view = filter.view ?? "month";
  return (
    <nav aria-label={t("views")} className="mb-4 flex flex-wrap gap-2 print:hidden">
      {(["month", "list"] as const).map((one) => (
        <Link
          key={one}
          href={listHref("/events", { ...filter, view: one })}
          aria-current={one === view ? "page" : undefined}
          className="inline-flex min-h-(--control) items-center rounded-control border border-border-strong bg-surface px-3 aria-[current]:border-accent aria-[current]:bg-accent-surface aria-[current]:font-semibold aria-[current]:text-accent-text"
        >
          {t(one)}
        </Link>
      ))}
    </nav>
  );
}
