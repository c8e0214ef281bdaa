import { getTranslations } from "next-intl/server";
import { listHref } from "@/components/shell/list-links";
import { Link } from "@/components/ui/link";
import { type TargetUnit, targetUnits } from "@/lib/target/schema";

type Props = { path: string; unit: TargetUnit; asOf: string | undefined };

/** What coverage is counted in. */
export async function UnitChoice({ path, unit, asOf }: Props) {
  const t = await getTranslations("ranking");
  const progress = await getTranslations("progress");
  return (
    <nav aria-label={t("unitChoice")} className="flex flex-wrap items-center gap-2 print:hidden">
      <span className="me-1 text-text-muted">{t("unitChoice")}</span>
      {targetUnits.map((one) => (
        <Link
          key={one}
          href={listHref(path, { unit: one, asOf })}
          aria-current={one === unit ? "page" : undefined}
          className="inline-flex min-h-(--control) items-center rounded-control border border-border-strong bg-surface px-3 aria-[current]:border-accent aria-[current]:bg-accent-surface aria-[current]:font-semibold aria-[current]:text-accent-text"
        >
          {progress(`unitName.${one}`)}
        </Link>
      ))}
    </nav>
  );
}
