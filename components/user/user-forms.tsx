import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { PageSection, Panel } from "@/components/ui/page-section";
import { SubmitButton } from "@/components/ui/submit-button";
import { ShareLink } from "@/components/user/share-link";
import { TerritoryFields } from "@/components/user/territory-fields";
import { linkWords, territoryLabels } from "@/components/user/user-words";
import {
  disableUserAction,
  enableUserAction,
  issueNewLinkAction,
  rescopeUserAction,
} from "@/lib/user/actions";
import type { UserCard } from "@/lib/user/queries";

type Props = {
  user: UserCard;
  offices: { id: string; name: string }[];
  regencies: { code: string; name: string }[];
};

/** What an administrator can do to somebody else's account. */
export async function UserForms({ user, offices, regencies }: Props) {
  const t = await getTranslations("user");
  const form = await getTranslations("form");
  const words = await formWords();
  const userId = <input type="hidden" name="userId" value={user.id} />;
  const chosen = {
    role: user.role,
    officeId: user.office?.id,
    regencyCode: user.regency?.code,
    villageCode: user.village?.code,
  };
  return (
    <>
      <PageSection heading={t("link.heading")} intro={t(user.invited ? "link.again" : "link.forgotten")}>
        <ActionForm action={issueNewLinkAction} words={words} id="link" className="space-y-4">
          {userId}
          <ShareLink words={await linkWords(user.invited ? "INVITATION" : "RESET")} />
          <SubmitButton variant="secondary" pendingLabel={t("inviting")}>
            {t("makeLink")}
          </SubmitButton>
        </ActionForm>
      </PageSection>
      <PageSection heading={t("rescope")} intro={t("rescopeIntro")}>
        <Panel narrow>
          <ActionForm action={rescopeUserAction} words={words} labels={await territoryLabels()} id="rescope">
            {userId}
            <TerritoryFields offices={offices} regencies={regencies} chosen={chosen} />
            <SubmitButton pendingLabel={form("saving")} wide>
              {t("saveScope")}
            </SubmitButton>
          </ActionForm>
        </Panel>
      </PageSection>
      <PageSection heading={t(user.disabledAt ? "enable" : "disable")}>
        <Switch disabled={user.disabledAt !== null} name={user.name}>
          {userId}
        </Switch>
      </PageSection>
    </>
  );
}

async function Switch({
  disabled,
  name,
  children,
}: {
  disabled: boolean;
  name: string;
  children: ReactNode;
}) {
  const t = await getTranslations("user");
  const step = disabled ? "enable" : "disable";
  return (
    <ConfirmDetails
      label={t(`${step}Label`)}
      question={t(`${step}Question`, { name })}
      tone={disabled ? "plain" : "danger"}
    >
      <ActionForm
        action={disabled ? enableUserAction : disableUserAction}
        words={await formWords()}
        id={step}
        key={step}
      >
        {children}
        <SubmitButton variant={disabled ? "primary" : "danger"} pendingLabel={t("working")}>
          {t(`${step}Yes`)}
        </SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}
