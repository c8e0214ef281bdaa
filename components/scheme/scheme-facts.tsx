import { getLocale, getTranslations } from "next-intl/server";
import { DescriptionList } from "@/components/ui/description-list";
import { formatDay, formatMonth, formatRupiah, type Locale } from "@/lib/platform/format";
import type { Scheme } from "@/lib/scheme/queries";

/** What was agreed when a scheme was opened. */
export async function SchemeFacts({ scheme }: { scheme: Scheme }) {
  const t = await getTranslations("scheme.fields");
  const funding = await getTranslations("contribution.funding");
  const locale = (await getLocale()) as Locale;
  const { treasurer, startsOn, legalReference, amount, untilMonth } = scheme;
  return (
    <DescriptionList
      items={[
        { term: t("treasurer"), value: treasurer },
        { term: t("startsOn"), value: formatDay(startsOn, locale) },
        { term: t("funding"), value: funding(scheme.funding) },
        ...(legalReference ? [{ term: t("legalReference"), value: legalReference }] : []),
        ...(amount === null ? [] : [{ term: t("amount"), value: formatRupiah(amount, locale) }]),
        ...(untilMonth ? [{ term: t("untilMonth"), value: formatMonth(untilMonth, locale) }] : []),
      ]}
    />
  );
}
