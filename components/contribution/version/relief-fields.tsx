import { getTranslations } from "next-intl/server";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choice-field";
import { FormSection } from "@/components/ui/form-section";
import { TextField } from "@/components/ui/text-field";
import { fundings } from "@/lib/contribution/tariff/schema";
import type { FormFields } from "@/lib/contribution/tariff/version/field/rules";
import { programmes, sectors, segments } from "@/lib/membership/schema";

/** What a relief takes off, for whom, and for whose money it does not hold. */
export async function ReliefFields({ figures }: { figures: FormFields }) {
  const t = await getTranslations("contribution");
  const m = await getTranslations("membership");
  const one = (name: string) => [figures[name] ?? ""].flat()[0];
  const several = (name: string) => [figures[name] ?? []].flat();
  const named = <T extends string>(codes: readonly T[], label: (code: T) => string) =>
    codes.map((value) => ({ value, label: label(value) }));
  const paidFrom = named(fundings, (code) => t(`funding.${code}`));
  return (
    <>
      <FormSection heading={t("version.figures")}>
        <TextField
          name="off"
          label={t("tariffs.off")}
          hint={t("version.percentHint")}
          inputMode="decimal"
          width="short"
          defaultValue={one("off")}
        />
        <CheckboxGroup
          name="programmes"
          label={t("tariffs.programmes")}
          inline
          options={named(programmes, (code) => code)}
          defaultValue={several("programmes")}
        />
      </FormSection>
      <FormSection heading={t("version.whom")}>
        <CheckboxGroup
          name="segments"
          label={t("tariffs.segments")}
          inline
          options={named(segments, (code) => code)}
          defaultValue={several("segments")}
        />
        <RadioGroup
          name="reach"
          label={t("tariffs.onlySectors")}
          options={named(["ALL", "ONLY", "EXCEPT"] as const, (code) => t(`version.reach.${code}`))}
          defaultValue={one("reach") || "ALL"}
        />
        <CheckboxGroup
          name="sectors"
          label={t("version.sectors")}
          inline="halves"
          options={named(sectors, (code) => m(`sector.${code}`))}
          defaultValue={several("sectors")}
        />
      </FormSection>
      <FormSection heading={t("version.money")}>
        <CheckboxGroup
          name="excludedFunding"
          label={t("tariffs.excluded")}
          inline="halves"
          options={paidFrom}
          defaultValue={several("excludedFunding")}
        />
        <CheckboxGroup
          name="askFunding"
          label={t("tariffs.ask")}
          inline="halves"
          options={paidFrom}
          defaultValue={several("askFunding")}
        />
      </FormSection>
    </>
  );
}
