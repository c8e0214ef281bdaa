import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { monthOf, today } from "@/lib/platform/dates";
import { formatMonth, type Locale } from "@/lib/platform/format";
import type { SchemePage } from "@/lib/scheme/page/queries";

type Props = { funding: string; relief: SchemePage["relief"] };

/** Says when this scheme's money excludes the relief of contributions, or nobody has written whether it does. */
export async function ReliefNotice({ funding, relief: { state, legalReference } }: Props) {
  if (state === "NONE" || state === "APPLIES") return null;
  const t = await getTranslations("scheme.relief");
  const word = await getTranslations("contribution.funding");
  const locale = (await getLocale()) as Locale;
  const named = {
    funding: word(funding),
    month: formatMonth(monthOf(today()), locale),
    reference: legalReference ?? "",
  };
  return (
    <div className="mb-6">
      <Notice tone="warning" heading={t(`${state}.heading`)}>
        {t(`${state}.text`, named)}
      </Notice>
    </div>
  );
}
