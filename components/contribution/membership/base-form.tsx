import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { NumberField, TextField } from "@/components/ui/text-field";
import { setBaseAction } from "@/lib/contribution/base/actions";
import type { MembershipContributions } from "@/lib/contribution/membership/queries";
import { riskGroups } from "@/lib/contribution/tariff/schema";
import { monthOf, today } from "@/lib/platform/dates";
import { formatNumber, type Locale } from "@/lib/platform/format";

/** What the contribution is reckoned on: an income or a wage, from a month on. */
export async function BaseForm({ page }: { page: MembershipContributions }) {
  const t = await getTranslations("receipt");
  const c = await getTranslations("contribution");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const { membership, base } = page;
  const labels = {
    income: t(`income.${membership.segment}`),
    risk: c("simulator.risk"),
    fromMonth: t("baseFrom"),
  };
  return (
    <ActionForm action={setBaseAction} words={await formWords()} labels={labels} id="base">
      <input type="hidden" name="membershipId" value={membership.id} />
      <NumberField
        name="income"
        label={labels.income}
        hint={c("simulator.incomeHint")}
        defaultValue={base ? formatNumber(base.income, locale) : ""}
      />
      {membership.segment === "PU" ? (
        <SelectField
          name="risk"
          label={labels.risk}
          hint={c("simulator.riskHint")}
          defaultValue={base?.risk ?? "VERY_LOW"}
          options={riskGroups.map((value) => ({ value, label: c(`simulator.risks.${value}`) }))}
          width="medium"
        />
      ) : null}
      <TextField
        name="fromMonth"
        type="month"
        label={labels.fromMonth}
        hint={t("baseFromHint")}
        defaultValue={monthOf(today())}
        width="short"
      />
      <SubmitButton pendingLabel={form("saving")} variant="secondary">
        {t("saveBase")}
      </SubmitButton>
    </ActionForm>
  );
}
