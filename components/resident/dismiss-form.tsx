import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { dismissPairAction } from "@/lib/resident/duplicate/actions";

type Props = { villageCode: string; firstId: string; secondId: string };

/** Says that two who look like one are two people. */
export async function DismissForm(pair: Props) {
  const t = await getTranslations("duplicate");
  const form = await getTranslations("form");
  return (
    <ActionForm action={dismissPairAction} words={await formWords()} id="dismiss" className="space-y-4">
      {Object.entries(pair).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant="secondary" pendingLabel={form("saving")} wide>
        {t("dismiss")}
      </SubmitButton>
    </ActionForm>
  );
}
