import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import { formatDay, formatNumber, type Locale } from "@/lib/platform/format";
import type { VillageProfile } from "@/lib/region/queries";

type History = NonNullable<VillageProfile>["history"];

export async function FigureHistory({ history }: { history: History }) {
  const t = await getTranslations("region");
  const locale = (await getLocale()) as Locale;
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {history.map(({ kind, figures }) => (
        <DataTable
          key={kind}
          caption={t(`figure.${kind}`)}
          rows={figures.map((figure, at) => ({ ...figure, current: at === 0 }))}
          rowKey={({ id }) => id}
          empty={
            <div className="rounded-panel border border-dashed border-border-strong bg-surface p-4">
              <p className="font-semibold">
                {t(`figure.${kind}`)}: {t("noFigure")}
              </p>
              <p className="text-text-muted">{t("noFigureHint")}</p>
            </div>
          }
          columns={[
            {
              key: "value",
              header: t("table2.value"),
              card: "title",
              cell: ({ value, current }) =>
                `${formatNumber(value, locale)}${current ? ` (${t("current")})` : ""}`,
            },
            { key: "day", header: t("table2.day"), cell: ({ day }) => formatDay(day, locale) },
            { key: "source", header: t("table2.source"), cell: ({ source }) => source },
          ]}
        />
      ))}
    </div>
  );
}
