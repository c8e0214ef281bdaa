import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { KeyForm } from "@/components/membership/exchange/key-form";
import { VillageHeader } from "@/components/region/village-header";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageSection, Panel } from "@/components/ui/page-section";
import { exchangePage } from "@/lib/membership/exchange/queries";
import { canMakeExchangeKey } from "@/lib/membership/policy";
import { requireActor } from "@/lib/platform/auth/session";
import { formatDateTime, type Locale } from "@/lib/platform/format";

type Props = { params: Promise<{ villageCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("roster.exchange"))("title") };
}

export default async function ExchangePage({ params }: Props) {
  const actor = await requireActor();
  const page = await exchangePage(actor, (await params).villageCode);
  if (!page) notFound();
  const t = await getTranslations("roster.exchange");
  const locale = (await getLocale()) as Locale;
  const { village, madeAt, members, residents } = page;
  const hashes = `/api/v1/villages/${village.code}/exchange`;
  const upload = `/villages/${village.code}/imports`;
  const mayMake = canMakeExchangeKey(actor);
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="imports"
        title={t("title")}
        answer={t("answer")}
        actions={<ButtonLink href={upload}>{t("toImports")}</ButtonLink>}
      />
      <PageSection
        heading={t("key")}
        intro={madeAt ? t("madeAt", { when: formatDateTime(madeAt, undefined, locale) }) : t("noKey")}
      >
        {mayMake ? (
          <Panel narrow>
            <p className="mb-4">{t("keyHint")}</p>
            <KeyForm villageCode={village.code} hasKey={madeAt !== null} />
          </Panel>
        ) : madeAt ? null : (
          <Notice heading={t("askBranch")}>{t("askBranchHint")}</Notice>
        )}
      </PageSection>
      {madeAt ? (
        <PageSection heading={t("send")} intro={t("sendIntro")}>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={`${hashes}?of=members`} download>
              {t("members", { count: members })}
            </ButtonLink>
            <ButtonLink href={`${hashes}?of=residents`} download>
              {t("residents", { count: residents })}
            </ButtonLink>
          </div>
        </PageSection>
      ) : null}
      <PageSection heading={t("receive")} actions={<ButtonLink href={upload}>{t("toUpload")}</ButtonLink>}>
        <ol className="max-w-prose list-decimal space-y-2 ps-5">
          <li>{t("receive1")}</li>
          <li>{t("receive2")}</li>
          <li>{t("receive3")}</li>
        </ol>
      </PageSection>
      <PageSection heading={t("limits")}>
        <p className="max-w-prose">{t("limitsText")}</p>
      </PageSection>
    </>
  );
}
