import { getLocale, getTranslations } from "next-intl/server";
import { StatusBadge, type StatusTone } from "@/components/ui/status-badge";
import type { CoverStanding } from "@/lib/membership/cover/queries";
import type { Standing } from "@/lib/membership/schema";
import { formatShortDay, type Locale } from "@/lib/platform/format";

const tones: Record<Standing, StatusTone> = {
  CURRENT: "ok",
  ARREARS: "warn",
  LAPSED: "danger",
  UNRECORDED: "neutral",
};

/** How a membership stands today as reckoned here, and from which day it is not covered any more. */
export async function StandingBadge({ standing }: { standing: CoverStanding }) {
  const t = await getTranslations("arrears");
  const locale = (await getLocale()) as Locale;
  const { months, lapsesOn } = standing;
  const words = t(`standingShort.${standing.standing}`, { months: months ?? 0 });
  const day = lapsesOn && formatShortDay(lapsesOn, locale);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <StatusBadge tone={tones[standing.standing]}>{words}</StatusBadge>
      {day && standing.standing === "ARREARS" ? (
        <span className="text-sm text-text-muted">{t("lapsesOn", { day })}</span>
      ) : null}
      {day && standing.standing === "LAPSED" ? (
        <span className="text-sm text-text-muted">{t("lapsedOn", { day })}</span>
      ) : null}
    </span>
  );
}
