import { getLocale, getTranslations } from "next-intl/server";
import { DescriptionList } from "@/components/ui/description-list";
import type { Content, Funding } from "@/lib/contribution/tariff/schema";
import { formatPercent, type Locale } from "@/lib/platform/format";

/** Whom a relief is for, how much it takes off, and for whose money it does not hold. */
export async function ReliefFacts({ content }: { content: Content<"RELIEF"> }) {
  const t = await getTranslations("contribution");
  const sector = await getTranslations("membership.sector");
  const locale = (await getLocale()) as Locale;
  const named = (codes: string[]) => codes.map((code) => (sector.has(code) ? sector(code) : code)).join(", ");
  const paidFrom = (list: Funding[]) =>
    list.map((one) => t(`funding.${one}`)).join(", ") || t("tariffs.none");
  const { sectors, exceptSectors } = content;
  const which =
    sectors.length > 0
      ? named(sectors)
      : exceptSectors.length > 0
        ? t("tariffs.allBut", { sectors: named(exceptSectors) })
        : t("tariffs.allSectors");
  return (
    <DescriptionList
      items={[
        { term: t("tariffs.off"), value: formatPercent(content.basisPoints / 10_000, 0, locale) },
        { term: t("tariffs.programmes"), value: content.programmes.join(", ") },
        { term: t("tariffs.segments"), value: content.segments.join(", ") },
        { term: t("tariffs.onlySectors"), value: which },
        { term: t("tariffs.excluded"), value: paidFrom(content.excludedFunding) },
        { term: t("tariffs.ask"), value: paidFrom(content.askFunding) },
      ]}
    />
  );
}
