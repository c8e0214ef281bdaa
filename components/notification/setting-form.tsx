import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { chooseNotificationsAction } from "@/lib/notification/actions";
import type { findSetting } from "@/lib/notification/queries";

type Props = { setting: Awaited<ReturnType<typeof findSetting>>; mailIsOn: boolean };

/** What rings the bell and what comes by e-mail. */
export async function SettingForm({ setting, mailIsOn }: Props) {
  const t = await getTranslations("notification");
  const options = setting.kinds.map(({ kind }) => ({ value: kind, label: t(`kinds.${kind}.name`) }));
  const chosen = (how: "bell" | "mail") => setting.kinds.filter((one) => one[how]).map(({ kind }) => kind);
  return (
    <ActionForm action={chooseNotificationsAction} words={await formWords()} id="notices">
      <div className="grid gap-6 lg:grid-cols-2">
        <CheckboxGroup name="bell" label={t("inBell")} options={options} defaultValue={chosen("bell")} />
        <CheckboxGroup
          name="mail"
          label={t("byMail")}
          hint={mailIsOn ? undefined : t("noMail")}
          options={options}
          defaultValue={chosen("mail")}
        />
      </div>
      <RadioGroup
        name="locale"
        label={t("language")}
        options={[
          { value: "id", label: t("indonesian") },
          { value: "en", label: t("english") },
        ]}
        defaultValue={setting.locale}
        inline
      />
      <SubmitButton wide pendingLabel={t("saving")}>
        {t("save")}
      </SubmitButton>
    </ActionForm>
  );
}
