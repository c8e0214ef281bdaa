import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { ShareLink } from "@/components/user/share-link";
import { TerritoryFields } from "@/components/user/territory-fields";
import { linkWords, territoryLabels } from "@/components/user/user-words";
import { newId } from "@/lib/platform/id";
import { inviteUserAction } from "@/lib/user/actions";

type Props = { offices: { id: string; name: string }[]; regencies: { code: string; name: string }[] };

export async function InviteForm({ offices, regencies }: Props) {
  const t = await getTranslations("user");
  const labels = { name: t("name"), email: t("email"), ...(await territoryLabels()) };
  return (
    <ActionForm action={inviteUserAction} words={await formWords()} labels={labels} id="invite" resetOnDone>
      <ShareLink words={await linkWords("INVITATION")} />
      <input type="hidden" name="id" value={newId()} />
      <TextField name="name" label={t("name")} autoComplete="off" maxLength={120} width="medium" />
      <TextField
        name="email"
        label={t("email")}
        hint={t("emailHint")}
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        width="medium"
      />
      <TerritoryFields offices={offices} regencies={regencies} chosen={{ role: "VILLAGE" }} />
      <SubmitButton pendingLabel={t("inviting")} wide>
        {t("makeLink")}
      </SubmitButton>
    </ActionForm>
  );
}
