import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDay } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";
import { freezeStandingsAction } from "@/lib/ranking/standing/actions";
import type { StandingPage } from "@/lib/ranking/standing/queries";

export async function FreezeForm({ page: { campaign, open } }: { page: StandingPage }) {
  const t = await getTranslations("standing");
  const deadline = formatDay(campaign.deadline, asLocale(await getLocale()));
  return (
    <ConfirmDetails label={t("freeze")} question={t("freezeQuestion", { open, deadline })} tone="plain">
      <ActionForm action={freezeStandingsAction} words={await formWords()} id="freeze">
        <input type="hidden" name="campaignId" value={campaign.id} />
        <SubmitButton pendingLabel={t("freezing")}>{t("freezeYes")}</SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}
