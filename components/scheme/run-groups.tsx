import { getTranslations } from "next-intl/server";
import { listHref } from "@/components/shell/list-links";
import { Link } from "@/components/ui/link";
import { type RunGroup, runGroups } from "@/lib/scheme/run/schema";

type Props = { path: string; group: RunGroup; counts: Record<RunGroup, number> };

/** Who can be paid for, who falls short and who is left out, each with how many. */
export async function RunGroups({ path, group, counts }: Props) {
  const t = await getTranslations("run");
  return (
    <nav aria-label={t("lines")} className="mb-4 flex flex-wrap gap-2 print:hidden">
      {runGroups.map((one) => (
        <Link
          key={one}
          href={listHref(path, { group: one })}
          aria-current={one === group ? "page" : undefined}
          className="inline-flex min-h-(--control) items-center rounded-control border border-border-strong bg-surface px-3 aria-[current]:border-accent aria-[current]:bg-accent-surface aria-[current]:font-semibold aria-[current]:text-accent-text"
        >
          {`${t(one)} (${counts[one]})`}
        </Link>
      ))}
    </nav>
  );
}
