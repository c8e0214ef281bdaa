import { getLocale, getTranslations } from "next-intl/server";
import { Panel } from "@/components/ui/page-section";
import { formatDateTime, formatNumber, type Locale } from "@/lib/platform/format";
import type { OwnPlace as Place } from "@/lib/ranking/campaign/queries";

/** What a village may know of a contest: its own place, what the next one takes, and where it is heading. */
export async function OwnPlace({ place }: { place: Place }) {
  const t = await getTranslations("campaign");
  const target = await getTranslations("target");
  const locale = (await getLocale()) as Locale;
  const { rank, participants, next, projectedRank, rankedAt, unit } = place;
  return (
    <Panel>
      <p className="text-2xl font-bold tabular-nums">
        {rank === null ? t("place.none") : t("place.rank", { rank, count: participants })}
      </p>
      {rank === null ? null : (
        <p className="mt-1 max-w-prose text-lg">
          {next
            ? t("place.next", {
                more: formatNumber(next.more, locale),
                unit: target(`unit.${unit}`),
                rank: next.rank,
              })
            : t("place.first")}
        </p>
      )}
      {projectedRank === null ? null : (
        <p className="mt-1">{t("place.projected", { rank: projectedRank })}</p>
      )}
      {rankedAt ? (
        <p className="mt-2 text-sm text-text-muted">
          {t("place.asOf", { time: formatDateTime(rankedAt, undefined, locale) })}
        </p>
      ) : null}
    </Panel>
  );
}
