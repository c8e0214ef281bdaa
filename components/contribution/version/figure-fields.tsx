import { getTranslations } from "next-intl/server";
import { FormSection } from "@/components/ui/form-section";
import { TextField } from "@/components/ui/text-field";
import type { TariffKind } from "@/lib/contribution/tariff/schema";
import type { FormFields } from "@/lib/contribution/tariff/version/field/rules";
import { figureLabels } from "./version-words";

/** The figures of a kind that has a fixed number of them. */
export async function FigureFields({ kind, figures }: { kind: TariffKind; figures: FormFields }) {
  const t = await getTranslations("contribution.version");
  const labels = await figureLabels(kind);
  return (
    <FormSection heading={t("figures")} intro={t(kind === "PU" ? "percentHint" : "rupiahHint")}>
      <div className="grid gap-5 sm:grid-cols-2">
        {Object.entries(labels).map(([name, label]) => (
          <TextField
            key={name}
            name={name}
            label={label}
            inputMode="decimal"
            autoComplete="off"
            width="short"
            defaultValue={[figures[name] ?? ""].flat()[0]}
          />
        ))}
      </div>
    </FormSection>
  );
}
