import { getLocale, getTranslations } from "next-intl/server";
import { FigureRow } from "@/components/ui/figure";
import type { ImportPage } from "@/lib/import/queries";
import { verdicts } from "@/lib/import/schema";
import { formatNumber, type Locale } from "@/lib/platform/format";

/** Rows by what the check made of them; each figure opens its rows. */
export async function VerdictFigures({ page }: { page: ImportPage }) {
  const t = await getTranslations("import");
  const locale = (await getLocale()) as Locale;
  const { state } = page.record;
  const subs =
    state === "COMMITTED"
      ? "verdictSubDone"
      : state === "CHECKED" || state === "COMMITTING"
        ? "verdictSub"
        : null;
  return (
    <FigureRow
      figures={verdicts.map((verdict) => {
        const count = page.counts[verdict] ?? 0;
        return {
          label: t(`verdicts.${verdict}`),
          value: formatNumber(count, locale),
          ...(subs && { sub: t(`${subs}.${verdict}`) }),
          ...(count > 0 && {
            href: `/imports/${page.record.id}?verdict=${verdict}#rows`,
            opens: t("openList"),
          }),
        };
      })}
    />
  );
}
