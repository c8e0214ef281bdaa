import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { type Column, DataTable } from "@/components/ui/table";
import type { VillageEffect } from "@/lib/event/effect/queries";
import { type Effect, windows } from "@/lib/event/effect/rules";
import type { EventPage } from "@/lib/event/queries";
import { formatNumber, type Locale } from "@/lib/platform/format";

/** Registrations before and after, with the warning that belongs to them. */
export async function EffectTable({ effect }: Pick<EventPage, "effect">) {
  const t = await getTranslations("event.effect");
  const longest = Math.max(...windows);
  const ofVillage = ({ effect: own }: VillageEffect) => own.find(({ days }) => days === longest);
  const label = t("byVillage", { days: longest });
  return (
    <div className="space-y-4">
      <DataTable
        caption={t("caption")}
        hideCaption
        rows={effect.total}
        rowKey={({ days }) => String(days)}
        empty={null}
        columns={[
          { key: "span", header: t("span"), card: "title", cell: ({ days }) => t("window", { days }) },
          ...(await effectColumns<Effect>((row) => row)),
        ]}
      />
      {effect.villages.length > 1 ? (
        <details className="print-open">
          <summary className="inline-flex min-h-(--control) items-center text-accent-text underline underline-offset-4">
            {label}
          </summary>
          <DataTable
            caption={label}
            hideCaption
            rows={effect.villages}
            rowKey={({ code }) => code}
            empty={null}
            columns={[
              { key: "village", header: t("village"), card: "title", cell: ({ name }) => name },
              ...(await effectColumns<VillageEffect>(ofVillage)),
            ]}
          />
        </details>
      ) : null}
      <Notice heading={t("warning")}>{t("warningHint")}</Notice>
    </div>
  );
}

async function effectColumns<Row>(of: (row: Row) => Effect | undefined): Promise<Column<Row>[]> {
  const t = await getTranslations("event.effect");
  const locale = (await getLocale()) as Locale;
  const number = (value = 0) => formatNumber(value, locale);
  const after = (row: Row) => {
    const { after: count = 0, gone = 0, days = 0 } = of(row) ?? {};
    if (gone === 0) return t("notBegun");
    if (gone === days) return number(count);
    return (
      <>
        {number(count)}
        <span className="block text-sm text-text-muted">{t("soFar", { gone, days })}</span>
      </>
    );
  };
  const difference = (row: Row) => {
    const one = of(row);
    return !one || one.gone < one.days ? "—" : signed(one.after - one.before, number);
  };
  return [
    { key: "before", header: t("before"), align: "end", cell: (row) => number(of(row)?.before) },
    { key: "day", header: t("onTheDay"), align: "end", cell: (row) => number(of(row)?.onTheDay) },
    { key: "after", header: t("after"), align: "end", cell: after },
    { key: "difference", header: t("difference"), align: "end", cell: difference },
  ];
}

/** "+12", "−3". */
export function signed(value: number, format: (value: number) => string): string {
  if (value === 0) return format(0);
  return `${value > 0 ? "+" : "−"}${format(Math.abs(value))}`;
}
