import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { PageSection, Panel } from "@/components/ui/page-section";
import { SubmitButton } from "@/components/ui/submit-button";
import { DataTable } from "@/components/ui/table";
import { NumberField, TextField } from "@/components/ui/text-field";
import { addIncentiveRuleAction } from "@/lib/agent/incentive/actions";
import type { IncentiveRule } from "@/lib/agent/incentive/rules";
import { formatMonth, formatNumber, formatRupiah, type Locale } from "@/lib/platform/format";
import { shareWords } from "./share-words";

/** What agents are given, by month, and a rule more. */
export async function IncentiveRules({ rules }: { rules: IncentiveRule[] }) {
  const t = await getTranslations("agent.rules");
  const locale = (await getLocale()) as Locale;
  const money = (key: "fixed" | "perHeadTwo" | "perHeadThree") => ({
    key,
    header: t(key),
    align: "end" as const,
    cell: ({ content }: IncentiveRule) => formatRupiah(content[key], locale),
  });
  return (
    <PageSection heading={t("heading")} intro={t("intro")}>
      <div className="space-y-6">
        <DataTable
          caption={t("heading")}
          hideCaption
          rows={rules}
          rowKey={({ validFrom }) => validFrom}
          empty={null}
          columns={[
            {
              key: "from",
              header: t("validFrom"),
              card: "title",
              cell: ({ validFrom }) => formatMonth(validFrom, locale),
            },
            {
              key: "threshold",
              header: t("threshold"),
              align: "end",
              cell: ({ content }) => formatNumber(content.threshold, locale),
            },
            money("fixed"),
            money("perHeadTwo"),
            money("perHeadThree"),
            {
              key: "share",
              header: t("share"),
              align: "end",
              cell: ({ content }) => shareWords(content.basisPoints, locale),
            },
            { key: "source", header: t("source"), cell: ({ source }) => source },
          ]}
        />
        <Panel narrow>
          <IncentiveRuleForm />
        </Panel>
      </div>
    </PageSection>
  );
}

async function IncentiveRuleForm() {
  const t = await getTranslations("agent.rules");
  const form = await getTranslations("form");
  const names = ["threshold", "fixed", "perHeadTwo", "perHeadThree"] as const;
  const labels = {
    validFrom: t("validFrom"),
    share: t("share"),
    source: t("source"),
    ...Object.fromEntries(names.map((name) => [name, t(name)])),
  };
  return (
    <ActionForm
      action={addIncentiveRuleAction}
      words={await formWords()}
      labels={labels}
      id="incentive-rule"
      resetOnDone
    >
      <TextField name="validFrom" type="month" label={labels.validFrom} width="short" placeholder="2027-01" />
      {names.map((name) => (
        <NumberField key={name} name={name} label={t(name)} />
      ))}
      <TextField name="share" label={labels.share} hint={t("shareHint")} inputMode="decimal" width="short" />
      <TextField name="source" label={labels.source} hint={t("sourceHint")} />
      <SubmitButton pendingLabel={form("saving")}>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
