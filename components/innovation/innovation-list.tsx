import { getLocale, getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/text-link";
import type { InnovationRow } from "@/lib/innovation/queries";
import { formatDay } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";

/** Ideas as cards: what it is, whose, since when, and how many adopted it. */
export async function InnovationList({ innovations }: { innovations: InnovationRow[] }) {
  const t = await getTranslations("innovation");
  const locale = asLocale(await getLocale());
  return (
    <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {innovations.map(({ id, kind, title, description, villageName, startsOn, result, adoptions }) => (
        <li
          key={id}
          className="flex flex-col gap-1.5 rounded-panel border border-border bg-surface p-4 break-inside-avoid"
        >
          <p className="text-sm text-text-muted">
            {t("of", { kind: t(`kinds.${kind}`), village: villageName })}
          </p>
          <p className="text-lg font-semibold leading-snug wrap-anywhere">
            <TextLink href={`/innovations/${id}`}>{title}</TextLink>
          </p>
          <p className="line-clamp-3 wrap-anywhere">{description}</p>
          {result ? <p className="font-semibold wrap-anywhere">{result}</p> : null}
          <p className="mt-auto pt-1 text-sm text-text-muted">
            {t("since", { day: formatDay(startsOn, locale) })} · {t("adopted", { count: adoptions })}
          </p>
        </li>
      ))}
    </ul>
  );
}
