import { getTranslations } from "next-intl/server";
import { SourceFields, sourceLabels } from "@/components/contribution/source-fields";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { Panel } from "@/components/ui/page-section";
import { SubmitButton } from "@/components/ui/submit-button";
import { recordSponsoredAction } from "@/lib/contribution/payment/actions";
import type { UnpaidMembers } from "@/lib/contribution/village/queries";
import { newId } from "@/lib/platform/id";

/** Who is paid for, ticked, and by whom: a receipt for each of them. */
export async function SponsoredForm({ page }: { page: UnpaidMembers }) {
  const t = await getTranslations("receipt");
  const m = await getTranslations("membership");
  const form = await getTranslations("form");
  const labels = { memberships: t("whom"), ...(await sourceLabels()) };
  const placeOf = (row: UnpaidMembers["rows"][number]) =>
    [row.hamlet, row.rt && `RT ${row.rt}`, row.rw && `RW ${row.rw}`, m(`payer.${row.payer}` as "payer.SELF")]
      .filter(Boolean)
      .join(" · ");
  return (
    <Panel>
      <ActionForm action={recordSponsoredAction} words={await formWords()} labels={labels} id="sponsored">
        <input type="hidden" name="id" value={newId()} />
        <input type="hidden" name="villageCode" value={page.village.code} />
        <input type="hidden" name="month" value={page.month} />
        <SourceFields funding="CSR" />
        <CheckboxGroup
          name="memberships"
          label={labels.memberships}
          hint={t("whomHint")}
          inline="halves"
          options={page.rows.map((row) => ({ value: row.id, label: row.name, hint: placeOf(row) }))}
        />
        <SubmitButton pendingLabel={form("saving")}>{t("recordAll")}</SubmitButton>
      </ActionForm>
    </Panel>
  );
}
