import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { DataTable } from "@/components/ui/table";
import type { Effect } from "@/lib/event/effect/rules";
import type { EventPage } from "@/lib/event/queries";
import { formatNumber, type Locale } from "@/lib/platform/format";

type Row = Effect & { key: string; label: string };

/** Registrations before and after, with the warning that belongs to them. */
export async function EffectTable({ effect }: Pick<EventPage, "effect">) {
  const t = await getTranslations("event.effect");
  const locale = (await getLocale()) as Locale;
  const number = (value: number) => formatNumber(value, locale);
  const several = effect.villages.length > 1;
  const rows = (list: Effect[], key: string, place?: string): Row[] =>
    list.map((one) => ({
      ...one,
      key: `${key}-${one.days}`,
      label: place ? `${place}, ${t("window", { days: one.days })}` : t("window", { days: one.days }),
    }));
  const all = [
    ...rows(effect.total, "total", several ? t("villages") : undefined),
    ...(several ? effect.villages.flatMap(({ code, name, effect: own }) => rows(own, code, name)) : []),
  ];
  return (
    <div className="space-y-4">
      <DataTable
        caption={t("caption")}
        hideCaption
        rows={all}
        rowKey={({ key }) => key}
        empty={null}
        columns={[
          { key: "span", header: t("span"), card: "title", cell: ({ label }) => label },
          { key: "before", header: t("before"), align: "end", cell: ({ before }) => number(before) },
          { key: "day", header: t("onTheDay"), align: "end", cell: ({ onTheDay }) => number(onTheDay) },
          {
            key: "after",
            header: t("after"),
            align: "end",
            cell: ({ after, gone, days }) => (
              <>
                {gone === 0 ? t("notBegun") : number(after)}
                {gone > 0 && gone < days ? (
                  <span className="block text-sm text-text-muted">{t("soFar", { gone, days })}</span>
                ) : null}
              </>
            ),
          },
          {
            key: "difference",
            header: t("difference"),
            align: "end",
            cell: ({ before, after, gone, days }) => (gone < days ? "—" : signed(after - before, number)),
          },
        ]}
      />
      <Notice heading={t("warning")}>{t("warningHint")}</Notice>
    </div>
  );
}

/** "+12", "−3". */
export function signed(value: number, format: (value: number) => string): string {
  if (value === 0) return format(0);
  return `${value > 0 ? "+" : "−"}${format(Math.abs(value))}`;
}
