import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import { formatMonth, formatRupiah, formatShortDay, type Locale } from "@/lib/platform/format";
import type { Translator } from "@/lib/platform/i18n/translator";
import type { CashBookPage } from "@/lib/scheme/cash-book/queries";
import { type CashLine, describeLine } from "@/lib/scheme/cash-book/rules";

type Row = Omit<CashLine, "number" | "day"> & { number: number | null; day: string | null };

/** What came in and went out in a month, with what was left after each. */
export async function CashBookTable({ book }: { book: CashBookPage["book"] }) {
  const t = await getTranslations("cash");
  const locale = (await getLocale()) as Locale;
  const rupiah = (value: number) => formatRupiah(value, locale);
  const some = (value: number) => (value === 0 ? "" : rupiah(value));
  const describe = (line: Row) =>
    line.number === null
      ? t("opening")
      : describeLine(line, t as unknown as Translator, (month) => formatMonth(month, locale));
  const opening: Row = {
    number: null,
    day: null,
    kind: "",
    note: "",
    savers: 0,
    saver: null,
    came: 0,
    went: 0,
    balance: book.opening,
  };
  return (
    <DataTable<Row>
      caption={t("title")}
      hideCaption
      rows={[opening, ...book.lines]}
      rowKey={({ number }) => String(number ?? 0)}
      empty={null}
      columns={[
        { key: "number", header: t("number"), align: "end", card: "none", cell: ({ number }) => number },
        {
          key: "day",
          header: t("day"),
          cell: ({ day }) => (day ? formatShortDay(day, locale) : ""),
        },
        { key: "about", header: t("about"), card: "title", cell: describe, footer: t("closing") },
        {
          key: "came",
          header: t("came"),
          align: "end",
          cell: ({ came }) => some(came),
          footer: rupiah(book.came),
        },
        {
          key: "went",
          header: t("went"),
          align: "end",
          cell: ({ went }) => some(went),
          footer: rupiah(book.went),
        },
        {
          key: "balance",
          header: t("balance"),
          align: "end",
          cell: ({ balance }) => rupiah(balance),
          footer: rupiah(book.closing),
        },
      ]}
    />
  );
}
