import { getTranslations } from "next-intl/server";
import { VillageChoice } from "@/components/region/village-choice";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { enterVillagesAction, withdrawVillageAction } from "@/lib/campaign/participant/actions";
import type { choicePage, ParticipantsPage } from "@/lib/campaign/participant/queries";

type Districts = NonNullable<Awaited<ReturnType<typeof choicePage>>>;

/** Villages to enter, folded by kecamatan; all of them or none. */
export async function EnterForm({ campaignId, districts }: { campaignId: string; districts: Districts }) {
  const t = await getTranslations("campaign");
  const form = await getTranslations("form");
  const groups = districts.map(({ code, name, villages }) => ({
    key: code,
    label: t("participants.chosen", { name: `Kec. ${name}`, count: villages.length }),
    options: villages.map((village) => ({ value: village.code, label: village.name })),
  }));
  return (
    <ActionForm
      action={enterVillagesAction}
      words={await formWords()}
      labels={{ villageCodes: t("participants.choose") }}
      id="enter"
    >
      <input type="hidden" name="campaignId" value={campaignId} />
      <VillageChoice name="villageCodes" label={t("participants.choose")} groups={groups} />
      <SubmitButton pendingLabel={form("saving")}>{t("participants.enterButton")}</SubmitButton>
    </ActionForm>
  );
}

type WithdrawProps = { campaignId: string; participants: ParticipantsPage["participants"] };

export async function WithdrawForm({ campaignId, participants }: WithdrawProps) {
  const t = await getTranslations("campaign");
  const form = await getTranslations("form");
  const taking = participants.filter(({ left }) => !left);
  return (
    <ConfirmDetails label={t("participants.withdraw")} question={t("participants.withdrawQuestion")}>
      <ActionForm
        action={withdrawVillageAction}
        words={await formWords()}
        labels={{ villageCode: t("participants.withdrawVillage"), reason: t("participants.reason") }}
        id="withdraw"
      >
        <input type="hidden" name="campaignId" value={campaignId} />
        <SelectField
          name="villageCode"
          label={t("participants.withdrawVillage")}
          options={taking.map(({ code, name, districtName }) => ({
            value: code,
            label: `${name}, Kec. ${districtName}`,
          }))}
        />
        <TextField name="reason" label={t("participants.reason")} />
        <SubmitButton pendingLabel={form("saving")} variant="danger">
          {t("participants.withdrawButton")}
        </SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}
