import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { Relieved } from "@/lib/contribution/tariff/rules";
import type { Funding } from "@/lib/contribution/tariff/schema";
import { formatMonth, formatPercent, type Locale } from "@/lib/platform/format";

const tones = { APPLIES: "success", EXCLUDED: "info", ASK: "warning" } as const;

/** Whether a relief holds, by which regulation, and where it must be asked; nothing where there is none. */
export async function ReliefNotice({ relieved, funding }: { relieved: Relieved; funding: Funding }) {
  const { state, relief } = relieved;
  if (state === "NONE" || !relief) return null;
  const t = await getTranslations("contribution");
  const locale = (await getLocale()) as Locale;
  const { content, validFrom, validTo, legalReference } = relief;
  return (
    <Notice tone={tones[state]} heading={t(`relief.${state}`)}>
      {t(`relief.${state}hint`, {
        percent: formatPercent(content.basisPoints / 10_000, 0, locale),
        programmes: content.programmes.join(", "),
        reference: legalReference,
        from: formatMonth(validFrom, locale),
        to: validTo ? formatMonth(validTo, locale) : t("relief.open"),
        funding: t(`funding.${funding}`),
      })}
    </Notice>
  );
}
