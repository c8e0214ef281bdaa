import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import { formatRupiah, formatShortDay, type Locale } from "@/lib/platform/format";
import type { SaverBook } from "@/lib/scheme/saver/queries";

/** The savings book: day, what, in, out, balance. */
export async function BookTable({ lines }: { lines: SaverBook["lines"] }) {
  const t = await getTranslations("scheme.book");
  const kinds = await getTranslations("scheme.events.kinds");
  const locale = (await getLocale()) as Locale;
  const rupiah = (amount: number) => formatRupiah(amount, locale);
  return (
    <DataTable
      caption={t("title")}
      hideCaption
      rows={lines}
      rowKey={({ id }) => id}
      empty={<p className="text-text-muted">{t("none")}</p>}
      columns={[
        { key: "day", header: t("day"), cell: ({ day }) => formatShortDay(day, locale) },
        {
          key: "what",
          header: t("what"),
          card: "title",
          cell: ({ kind, note }) => (note ? `${kinds(kind)} · ${note}` : kinds(kind)),
        },
        {
          key: "in",
          header: t("in"),
          align: "end",
          cell: (line) => (line.rupiah > 0 ? rupiah(line.rupiah) : "—"),
        },
        {
          key: "out",
          header: t("out"),
          align: "end",
          cell: (line) => (line.rupiah < 0 ? rupiah(-line.rupiah) : "—"),
        },
        { key: "balance", header: t("balance"), align: "end", cell: ({ balance }) => rupiah(balance) },
      ]}
    />
  );
}
