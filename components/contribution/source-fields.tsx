import { getTranslations } from "next-intl/server";
import { SelectField } from "@/components/ui/select-field";
import { DateField, TextField } from "@/components/ui/text-field";
import { recordedFundings } from "@/lib/contribution/schema";
import type { Funding } from "@/lib/contribution/tariff/schema";
import { today } from "@/lib/platform/dates";

/** The labels of the fields below, for the summary of errors. */
export async function sourceLabels() {
  const t = await getTranslations("receipt");
  return {
    funding: t("funding"),
    payer: t("payer"),
    legalReference: t("legalReference"),
    fundedUntil: t("fundedUntil"),
    day: t("day"),
    paymentCode: t("paymentCode"),
  };
}

type Props = {
  funding: Funding;
  payer?: string;
  /** Where the payer may be left open: what that means. */
  payerHint?: string;
};

/** Who paid, from which money, by which decision and until when. */
export async function SourceFields({ funding, payer = "", payerHint }: Props) {
  const t = await getTranslations("receipt");
  const words = await getTranslations("contribution.funding");
  const labels = await sourceLabels();
  return (
    <>
      <SelectField
        name="funding"
        label={labels.funding}
        hint={t("fundingHint")}
        defaultValue={funding}
        options={recordedFundings.map((value) => ({ value, label: words(value) }))}
        width="medium"
      />
      <TextField
        name="payer"
        label={labels.payer}
        hint={payerHint ?? t("payerHint")}
        optional={payerHint !== undefined}
        defaultValue={payer}
        maxLength={120}
        width="medium"
      />
      <TextField
        name="legalReference"
        label={labels.legalReference}
        hint={t("legalReferenceHint")}
        optional
        maxLength={120}
        width="medium"
      />
      <TextField
        name="fundedUntil"
        type="month"
        label={labels.fundedUntil}
        hint={t("fundedUntilHint")}
        optional
        width="short"
      />
      <DateField name="day" label={labels.day} defaultValue={today()} max={today()} width="short" />
      <TextField
        name="paymentCode"
        label={labels.paymentCode}
        hint={t("paymentCodeHint")}
        optional
        maxLength={40}
        autoComplete="off"
        width="medium"
      />
    </>
  );
}
