import { getTranslations } from "next-intl/server";
import { TextField } from "@/components/ui/text-field";
import type { TariffKind } from "@/lib/contribution/tariff/schema";

/** From which month a version holds, and by what. */
export async function SourceFields({ kind }: { kind: TariffKind }) {
  const t = await getTranslations("contribution.version");
  const relief = kind === "RELIEF";
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="validFrom"
          type="month"
          placeholder="2027-01"
          label={t(relief ? "reliefFrom" : "validFrom")}
          hint={t("monthHint")}
          width="short"
        />
        {relief ? (
          <TextField
            name="validTo"
            type="month"
            placeholder="2027-12"
            label={t("reliefTo")}
            hint={t("reliefToHint")}
            width="short"
          />
        ) : null}
      </div>
      <TextField
        name="legalReference"
        label={t("legalReference")}
        hint={t("legalReferenceHint")}
        width="medium"
      />
      <TextField name="source" label={t("source")} hint={t("sourceHint")} />
    </>
  );
}
