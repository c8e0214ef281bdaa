import { getLocale, getTranslations } from "next-intl/server";
import { SourceFields, sourceLabels } from "@/components/contribution/source-fields";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { MembershipContributions } from "@/lib/contribution/membership/queries";
import { recordPaymentAction } from "@/lib/contribution/payment/actions";
import { formatRupiah, type Locale } from "@/lib/platform/format";
import { newId } from "@/lib/platform/id";

const counts = [1, 2, 3, 6, 12];

/** What was paid at the counter: from which month on, how many, by whom. */
export async function PaymentForm({ page }: { page: MembershipContributions }) {
  const t = await getTranslations("receipt");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const { membership, next, funding } = page;
  const sumOf = (count: number) => next.slice(0, count).reduce((sum, { due }) => sum + (due?.rupiah ?? 0), 0);
  const labels = { fromMonth: t("fromMonth"), months: t("months"), ...(await sourceLabels()) };
  return (
    <ActionForm action={recordPaymentAction} words={await formWords()} labels={labels} id="payment">
      <input type="hidden" name="id" value={newId()} />
      <input type="hidden" name="membershipId" value={membership.id} />
      <TextField
        name="fromMonth"
        type="month"
        label={labels.fromMonth}
        hint={t("fromMonthHint")}
        defaultValue={next[0]?.month ?? ""}
        width="short"
      />
      <SelectField
        name="months"
        label={labels.months}
        hint={t("monthsHint")}
        options={counts
          .filter((count) => count <= Math.max(1, next.length))
          .map((count) => ({
            value: String(count),
            label: t("monthCount", { count, amount: formatRupiah(sumOf(count), locale) }),
          }))}
        width="medium"
      />
      <SourceFields funding={funding} payer={funding === "SELF" ? membership.name : ""} />
      <SubmitButton pendingLabel={form("saving")}>{t("record")}</SubmitButton>
    </ActionForm>
  );
}
