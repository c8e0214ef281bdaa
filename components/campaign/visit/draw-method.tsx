import { getLocale, getTranslations } from "next-intl/server";
import { PageSection } from "@/components/ui/page-section";
import type { VisitPage } from "@/lib/campaign/visit/queries";
import { formatDay, formatNumber } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";

/** The seed, and in words what to do with it. */
export async function DrawMethod({ visit }: Pick<VisitPage, "visit">) {
  const t = await getTranslations("visit");
  const locale = asLocale(await getLocale());
  const [size, population] = [visit.size, visit.population].map((value) => formatNumber(value, locale)) as [
    string,
    string,
  ];
  return (
    <PageSection heading={t("how")} intro={t("howHint")}>
      <p>
        {t("seed")}: <code className="font-semibold break-all">{visit.seed}</code>
      </p>
      <ol className="mt-2 max-w-prose list-decimal space-y-1 ps-6">
        <li>{t("steps.list", { day: formatDay(visit.asOf, locale), population })}</li>
        <li>{t("steps.key")}</li>
        <li>{t("steps.sort")}</li>
        <li>{t("steps.take", { size })}</li>
      </ol>
      <p className="mt-2 max-w-prose text-text-muted">{t("howInterval")}</p>
    </PageSection>
  );
}
