import { getLocale, getTranslations } from "next-intl/server";
import { DescriptionList } from "@/components/ui/description-list";
import type { Protection } from "@/lib/contribution/simulator/rules";
import { formatRupiah, type Locale } from "@/lib/platform/format";

type Props = { protection: Protection; waiting: number | null; months: number };

/** What the contributions protect, in sums that are an estimate. */
export async function ProtectionList({ protection, waiting, months }: Props) {
  const t = await getTranslations("contribution.protection");
  const locale = (await getLocale()) as Locale;
  const { accidentDeath, death, earlyDeath, scholarshipMost, saved } = protection;
  const rupiah = (amount: number) => formatRupiah(amount, locale);
  return (
    <DescriptionList
      items={[
        { term: t("care"), value: t("careValue") },
        { term: t("accidentDeath"), value: t("upTo", { amount: rupiah(accidentDeath) }) },
        {
          term: t("death"),
          value: (
            <>
              {t("upTo", { amount: rupiah(death) })}
              {earlyDeath !== null && waiting ? (
                <span className="block text-text-muted">
                  {t("early", { months: waiting, amount: rupiah(earlyDeath) })}
                </span>
              ) : null}
            </>
          ),
        },
        { term: t("scholarship"), value: t("scholarshipValue", { amount: rupiah(scholarshipMost) }) },
        ...(saved === null
          ? []
          : [{ term: t("saved"), value: t("savedValue", { amount: rupiah(saved), months }) }]),
      ]}
    />
  );
}
