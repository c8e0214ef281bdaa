import { getLocale, getTranslations } from "next-intl/server";
import { type FigureProps, FigureRow } from "@/components/ui/figure";
import { StatusBadge } from "@/components/ui/status-badge";
import { daysBetween } from "@/lib/platform/dates";
import { formatDay, formatNumber, formatPace, formatPercent, type Locale } from "@/lib/platform/format";
import { type Dashboard, unitTotal } from "@/lib/progress/queries";
import { denominatorOf } from "@/lib/target/rules";
import { targetUnits } from "@/lib/target/schema";
import { paceTones } from "./pace-words";

/** How far, how fast, and who is left: every figure opens the list behind it. */
export async function VillageFigures({ dashboard }: { dashboard: Dashboard }) {
  const t = await getTranslations("progress");
  const locale = (await getLocale()) as Locale;
  const { village, target, pace, totals, unregistered, isToday, asOf } = dashboard;
  const base = `/villages/${village.code}`;
  const past = isToday ? "" : `asOf=${asOf}`;
  const number = (value: number) => formatNumber(value, locale);
  const opens = t("opensList");
  const lists = {
    PERSON: `${base}/members?${past}`,
    WORKER: `${base}/members?${past}`,
    HOUSEHOLD: `${base}/households?${past}`,
    OFFICIAL: `${base}/members?sector=VILLAGE_OFFICIAL&${past}`,
  };
  const main: FigureProps[] =
    target && pace
      ? [
          {
            label: t("achieved", { unit: t(`unit.${target.unit}`) }),
            value: number(pace.achieved),
            sub: t("ofTarget", {
              target: number(target.current.value),
              share: formatPercent(pace.achieved / target.current.value, 1, locale),
            }),
            href: lists[target.unit],
            opens,
            large: true,
          },
          {
            label: t("status"),
            value: (
              <span className="text-base">
                <StatusBadge tone={paceTones[pace.status]}>{t(`statusWord.${pace.status}`)}</StatusBadge>
              </span>
            ),
            sub: t("deadlineOn", { day: formatDay(target.current.deadline, locale) }),
            href: `${base}/targets`,
          },
          {
            label: t("daysLeft"),
            value: pace.daysLeft >= 0 ? number(pace.daysLeft) : "—",
            sub:
              pace.daysLeft >= 0
                ? t("remaining", { count: number(pace.remaining) })
                : t("daysLate", { count: number(-pace.daysLeft) }),
          },
          {
            label: t("neededPerDay"),
            value: pace.neededPerDay === null ? "—" : formatPace(pace.neededPerDay, 1, locale),
            sub: t("paceNow", { pace: formatPace(pace.perDayLastWeek, 1, locale) }),
          },
          {
            label: t("projected"),
            value: pace.projectedTotal === null ? "—" : number(pace.projectedTotal),
            sub: pace.projectedFinish
              ? t("finishOn", {
                  day: formatDay(pace.projectedFinish, locale),
                  days: number(daysBetween(asOf, pace.projectedFinish)),
                })
              : t("sinceStart", {
                  pace: pace.perDaySinceStart === null ? "—" : formatPace(pace.perDaySinceStart, 1, locale),
                }),
          },
        ]
      : [{ label: t("members"), value: number(totals.members), href: lists.PERSON, opens, large: true }];
  const coverage = targetUnits.map((unit): FigureProps => {
    const figure = dashboard.figures[denominatorOf(unit)];
    const total = unitTotal(totals, unit);
    return {
      label: t("coverage", { unit: t(`unit.${unit}`) }),
      value: figure && figure.value > 0 ? formatPercent(total / figure.value, 1, locale) : "—",
      sub: figure
        ? t("coverageOf", {
            total: number(total),
            whole: number(figure.value),
            day: formatDay(figure.day, locale),
          })
        : t("coverageMissing", { total: number(total) }),
      href: figure ? lists[unit] : `${base}/profile`,
    };
  });
  const arrears = await getTranslations("arrears");
  const lapsing = dashboard.lapsing;
  const registered: FigureProps = {
    label: arrears("registered"),
    value: number(totals.running),
    sub: arrears("ofThem", {
      active: number(totals.members),
      lapsed: number(totals.running - totals.members),
    }),
    href: `${base}/members?status=registered&${past}`,
    opens,
  };
  const left: FigureProps[] =
    unregistered === null || lapsing === null
      ? []
      : [
          {
            label: arrears("lapsing", { days: lapsing.days }),
            value: number(lapsing.memberships),
            sub: arrears("lapsingSub"),
            href: `${base}/arrears?days=${lapsing.days}`,
            opens,
          },
          {
            label: t("unregistered"),
            value: number(unregistered),
            sub: t("unregisteredSub"),
            href: `${base}/unregistered`,
            opens,
          },
        ];
  return (
    <div className="space-y-6">
      <FigureRow figures={main} />
      <FigureRow figures={[registered, ...left]} />
      <FigureRow figures={coverage} />
    </div>
  );
}
