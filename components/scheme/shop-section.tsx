import { getLocale, getTranslations } from "next-intl/server";
import { PageSection } from "@/components/ui/page-section";
import { SelectField } from "@/components/ui/select-field";
import { DateField, NumberField } from "@/components/ui/text-field";
import { today } from "@/lib/platform/dates";
import { formatDay, formatRupiah, type Locale } from "@/lib/platform/format";
import type { SaverRow } from "@/lib/scheme/saver/queries";
import { agreeCreditAction, recordPurchaseAction } from "@/lib/scheme/shop/actions";
import type { ShopFacts } from "@/lib/scheme/shop/queries";
import { FoldedForm } from "./folded-form";

type Props = { schemeId: string; facts: ShopFacts; savers: SaverRow[]; mayKeep: boolean };

/** What the village's shop credits for spending, and the form for a purchase. */
export async function ShopSection({ schemeId, facts: { now }, savers, mayKeep }: Props) {
  const t = await getTranslations("scheme.shop");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const rupiah = (amount: number) => formatRupiah(amount, locale);
  const terms = now && {
    every: rupiah(now.every),
    rupiah: rupiah(now.rupiah),
    day: formatDay(now.from, locale),
  };
  return (
    <PageSection heading={t("title")} intro={terms ? t("terms", terms) : t("noTerms")}>
      {mayKeep ? (
        <div className="max-sm:space-y-3 sm:flex sm:flex-wrap sm:items-start sm:gap-3">
          {now && savers.length > 0 ? (
            <FoldedForm
              id="purchase"
              label={t("buy")}
              question={t("buyHint")}
              action={recordPurchaseAction}
              labels={{ accountId: t("buyer"), spent: t("spent"), day: t("day") }}
              hidden={{ schemeId }}
              submit={t("savePurchase")}
            >
              <SelectField
                name="accountId"
                label={t("buyer")}
                width="medium"
                empty={form("choose")}
                options={savers.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <NumberField name="spent" label={t("spent")} />
              <DateField name="day" label={t("day")} defaultValue={today()} max={today()} />
            </FoldedForm>
          ) : null}
          <FoldedForm
            id="credit"
            label={t("agree")}
            question={t("agreeHint")}
            action={agreeCreditAction}
            labels={{ every: t("every"), rupiah: t("credit"), fromDay: t("fromDay") }}
            hidden={{ schemeId }}
            submit={t("saveTerms")}
          >
            <NumberField name="every" label={t("every")} />
            <NumberField name="rupiah" label={t("credit")} />
            <DateField name="fromDay" label={t("fromDay")} defaultValue={today()} />
          </FoldedForm>
        </div>
      ) : null}
    </PageSection>
  );
}
