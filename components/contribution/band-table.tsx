import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import { shareOf } from "@/lib/contribution/tariff/rules";
import type { Content } from "@/lib/contribution/tariff/schema";
import { formatRupiah, type Locale } from "@/lib/platform/format";

/** The bands of BPU incomes with what each programme costs a month. */
export async function BandTable({ content }: { content: Content<"BPU"> }) {
  const t = await getTranslations("contribution.tariffs");
  const locale = (await getLocale()) as Locale;
  const { jkm, jhtBasisPoints, bands } = content;
  const rupiah = (amount: number) => formatRupiah(amount, locale);
  type Band = (typeof bands)[number];
  const money = (key: string, header: string, of: (band: Band) => number) => ({
    key,
    header,
    align: "end" as const,
    cell: (band: Band) => rupiah(of(band)),
  });
  const jht = ({ base }: Band) => shareOf(base, jhtBasisPoints);
  return (
    <DataTable
      caption={t("kind.BPU")}
      hideCaption
      rows={bands}
      rowKey={({ min }) => String(min)}
      empty={null}
      columns={[
        { key: "min", header: t("band"), align: "end", card: "title", cell: ({ min }) => rupiah(min) },
        money("base", t("base"), ({ base }) => base),
        money("jkk", t("jkk"), ({ jkk }) => jkk),
        money("jkm", t("jkm"), () => jkm),
        money("jht", t("jht"), jht),
        money("two", t("two"), ({ jkk }) => jkk + jkm),
        money("three", t("three"), (band) => band.jkk + jkm + jht(band)),
      ]}
    />
  );
}
