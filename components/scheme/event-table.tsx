import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatRupiah, formatShortDay, type Locale } from "@/lib/platform/format";
import type { EventRow } from "@/lib/scheme/ledger/events/queries";

type Props = { schemeId: string; events: EventRow[]; mayKeep: boolean };

/** What happened last in a scheme. Nothing is ever changed: a mistake is taken back and stays to be read. */
export async function EventTable({ schemeId, events, mayKeep }: Props) {
  const t = await getTranslations("scheme.events");
  const locale = (await getLocale()) as Locale;
  const who = ({ saver, savers, note }: EventRow) =>
    [saver && (savers > 1 ? t("andOthers", { name: saver, count: savers - 1 }) : saver), note]
      .filter(Boolean)
      .join(" · ") || "—";
  const final = (event: EventRow) => event.reversed || event.reverses || event.kind === "CONTRIBUTION";
  return (
    <DataTable
      caption={t("title")}
      hideCaption
      rows={events}
      rowKey={({ id }) => id}
      empty={<p className="text-text-muted">{t("none")}</p>}
      columns={[
        { key: "day", header: t("day"), cell: ({ day }) => formatShortDay(day, locale) },
        {
          key: "kind",
          header: t("kind"),
          card: "title",
          cell: ({ kind, reversed }) => (
            <>
              <span className={reversed ? "line-through" : undefined}>{t(`kinds.${kind}`)}</span>
              {reversed ? <span className="font-normal text-text-muted"> ({t("reversed")})</span> : null}
            </>
          ),
        },
        { key: "who", header: t("who"), cell: who },
        {
          key: "rupiah",
          header: t("rupiah"),
          align: "end",
          cell: ({ rupiah }) => formatRupiah(rupiah, locale),
        },
        { key: "by", header: t("by"), card: "none", cell: ({ byName }) => byName },
        ...(mayKeep
          ? [
              {
                key: "reverse",
                header: t("correct"),
                cell: (event: EventRow) =>
                  final(event) ? (
                    "—"
                  ) : (
                    <TextLink href={`/schemes/${schemeId}?reverse=${event.id}#reverse`}>
                      {t("reverse")}
                    </TextLink>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
