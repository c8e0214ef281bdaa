import { getLocale, getTranslations } from "next-intl/server";
import { signed } from "@/components/event/effect-table";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { type Column, DataTable } from "@/components/ui/table";
import type { StartEffect } from "@/lib/innovation/effect/queries";
import { adoptionWindows } from "@/lib/innovation/effect/rules";
import { formatDay, formatNumber } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";

type Props = { effects: StartEffect[]; ownOnly: boolean };

/** Registrations around the day when each village began, with the warning that belongs to them. */
export async function EffectSection({ effects, ownOnly }: Props) {
  const t = await getTranslations("innovation");
  const event = await getTranslations("event.effect");
  const locale = asLocale(await getLocale());
  const number = (value: number) => formatNumber(value, locale);
  const columns = adoptionWindows.flatMap((days): Column<StartEffect>[] => {
    const of = ({ effect }: StartEffect) => effect.find((one) => one.days === days);
    const after = (row: StartEffect) => {
      const { after: count = 0, gone = 0 } = of(row) ?? {};
      if (gone === 0) return event("notBegun");
      return gone === days ? number(count) : `${number(count)} (${event("soFar", { gone, days })})`;
    };
    const difference = (row: StartEffect) => {
      const one = of(row);
      return !one || one.gone < days ? "—" : signed(one.after - one.before, number);
    };
    return [
      {
        key: `before${days}`,
        header: t("effect.before", { days }),
        align: "end",
        cell: (row) => number(of(row)?.before ?? 0),
      },
      { key: `after${days}`, header: t("effect.after", { days }), align: "end", cell: after },
      { key: `difference${days}`, header: t("effect.difference", { days }), align: "end", cell: difference },
    ];
  });
  return (
    <PageSection heading={t("effect.heading")} intro={ownOnly ? t("effect.own") : undefined}>
      <div className="space-y-4">
        <DataTable
          caption={t("effect.caption")}
          hideCaption
          rows={effects}
          rowKey={({ villageName }) => villageName}
          empty={null}
          columns={[
            {
              key: "village",
              header: t("village"),
              card: "title",
              cell: ({ villageName, startsOn, isOrigin }) => (
                <>
                  {villageName}
                  <span className="block text-sm font-normal text-text-muted">
                    {t("since", { day: formatDay(startsOn, locale) })}
                    {isOrigin ? ` · ${t("effect.origin")}` : null}
                  </span>
                </>
              ),
            },
            ...columns,
          ]}
        />
        <Notice heading={event("warning")}>{event("warningHint")}</Notice>
      </div>
    </PageSection>
  );
}
