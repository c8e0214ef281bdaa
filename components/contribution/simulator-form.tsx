import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/select-field";
import { NumberField, TextField } from "@/components/ui/text-field";
import type { SimulatorPage } from "@/lib/contribution/simulator/queries";
import { fundings, riskGroups } from "@/lib/contribution/tariff/schema";

/** The counter's question; a plain form whose answer is the page itself. */
export async function SimulatorForm({ input, income }: { input: SimulatorPage["input"]; income: string }) {
  const t = await getTranslations("contribution");
  const of = <T extends string>(values: readonly T[], label: (value: T) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return (
    <form method="get" className="space-y-5">
      <SelectField
        name="segment"
        label={t("simulator.segment")}
        defaultValue={input.segment}
        options={of(["BPU", "PU"] as const, (one) => t(`simulator.segments.${one}`))}
      />
      <NumberField
        name="income"
        label={t("simulator.income")}
        hint={t("simulator.incomeHint")}
        defaultValue={income}
      />
      <fieldset>
        <legend className="font-semibold">{t("simulator.programmes")}</legend>
        <p className="text-sm text-text-muted">{t("simulator.basic")}</p>
        <Checkbox name="jht" value="1" label={t("simulator.jht")} defaultChecked={input.jht === "1"} />
        <Checkbox name="jp" value="1" label={t("simulator.jp")} defaultChecked={input.jp === "1"} />
      </fieldset>
      <SelectField
        name="sector"
        label={t("simulator.sector")}
        defaultValue={input.sector}
        options={of(["OTHER", "TRANSPORT"] as const, (one) => t(`simulator.sectors.${one}`))}
      />
      <SelectField
        name="funding"
        label={t("simulator.funding")}
        defaultValue={input.funding}
        options={of(fundings, (one) => t(`funding.${one}`))}
      />
      <SelectField
        name="risk"
        label={t("simulator.risk")}
        hint={t("simulator.riskHint")}
        defaultValue={input.risk}
        options={of(riskGroups, (one) => t(`simulator.risks.${one}`))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="from" type="month" label={t("simulator.from")} defaultValue={input.from} />
        <SelectField
          name="months"
          label={t("simulator.months")}
          defaultValue={String(input.months)}
          options={[1, 2, 3, 6, 12].map((count) => ({
            value: String(count),
            label: t("simulator.monthCount", { count }),
          }))}
        />
      </div>
      <Button type="submit" wide>
        {t("simulator.reckon")}
      </Button>
    </form>
  );
}
