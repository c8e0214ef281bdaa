import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { appointJudgeAction } from "@/lib/campaign/judging/appointment/actions";

type Props = { campaignId: string; accounts: { id: string; name: string }[] };

/** One more judge, from the accounts there are. */
export async function AppointForm({ campaignId, accounts }: Props) {
  const t = await getTranslations("judging");
  const form = await getTranslations("form");
  if (accounts.length === 0) return <p className="max-w-prose text-text-muted">{t("noAccounts")}</p>;
  return (
    <ActionForm
      action={appointJudgeAction}
      words={await formWords()}
      labels={{ userId: t("account") }}
      id="appoint"
      className="space-y-4"
    >
      <input type="hidden" name="campaignId" value={campaignId} />
      <SelectField
        name="userId"
        label={t("appoint")}
        empty={t("chooseAccount")}
        options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
        width="medium"
      />
      <SubmitButton pendingLabel={form("saving")} variant="secondary">
        {t("appointButton")}
      </SubmitButton>
    </ActionForm>
  );
}
