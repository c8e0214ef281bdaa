import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { DataTable } from "@/components/ui/table";
import type { KindEffect } from "@/lib/event/effect/queries";
import { windows } from "@/lib/event/effect/rules";
import { formatNumber, formatPace, type Locale } from "@/lib/platform/format";
import { signed } from "./effect-table";

/** What events of each kind have done on the whole, with the warning that belongs to it. */
export async function KindEffects({ kinds }: { kinds: KindEffect[] }) {
  const t = await getTranslations("event");
  const locale = (await getLocale()) as Locale;
  const median = (value: number | null) =>
    value === null ? "—" : signed(value, (size) => formatPace(size, 1, locale));
  return (
    <div className="space-y-4">
      <DataTable
        caption={t("effect.byKind")}
        hideCaption
        rows={kinds}
        rowKey={({ kind }) => kind}
        empty={null}
        columns={[
          { key: "kind", header: t("effect.kind"), card: "title", cell: ({ kind }) => t(`kinds.${kind}`) },
          {
            key: "events",
            header: t("effect.events"),
            align: "end",
            cell: ({ events }) => formatNumber(events, locale),
          },
          ...windows.map((days) => ({
            key: `median${days}`,
            header: t("effect.median", { days }),
            align: "end" as const,
            cell: (row: KindEffect) => median(days === 7 ? row.median7 : row.median30),
          })),
        ]}
      />
      <Notice heading={t("effect.warning")}>{t("effect.warningHint")}</Notice>
    </div>
  );
}
