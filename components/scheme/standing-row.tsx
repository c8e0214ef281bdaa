import { getLocale, getTranslations } from "next-intl/server";
import { FigureRow } from "@/components/ui/figure";
import { formatNumber, formatRupiah, type Locale } from "@/lib/platform/format";
import type { SchemePage } from "@/lib/scheme/page/queries";

type Props = { standing: SchemePage["standing"]; carried: number };

/** What a scheme owes its savers, and what it has for that. */
export async function StandingRow({ standing: { cash, stock, result, owed }, carried }: Props) {
  const t = await getTranslations("scheme.standing");
  const locale = (await getLocale()) as Locale;
  const rupiah = (amount: number) => formatRupiah(amount, locale);
  return (
    <FigureRow
      figures={[
        { label: t("owed"), value: rupiah(owed), wide: true, sub: t("owedSub") },
        {
          label: t("cash"),
          value: rupiah(cash),
          wide: true,
          sub: cash < owed ? t("cashShort", { rupiah: rupiah(owed - cash) }) : t("cashEnough"),
        },
        ...(stock !== 0 ? [{ label: t("stock"), value: rupiah(stock), wide: true, sub: t("stockSub") }] : []),
        ...(result !== 0
          ? [{ label: t(result > 0 ? "gain" : "loss"), value: rupiah(Math.abs(result)), wide: true }]
          : []),
        {
          label: t("carried"),
          value: formatNumber(carried, locale),
          wide: true,
          sub: t("carriedSub"),
          href: "#carried",
        },
      ]}
    />
  );
}
