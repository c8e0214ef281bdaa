import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TariffVersion } from "@/components/contribution/tariff-section";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { canAddTariff } from "@/lib/contribution/policy";
import { listTariffs } from "@/lib/contribution/tariff/queries";
import type { Version } from "@/lib/contribution/tariff/rules";
import { tariffKinds } from "@/lib/contribution/tariff/schema";
import { requireActor } from "@/lib/platform/auth/session";

export async function generateMetadata() {
  return { title: (await getTranslations("contribution"))("tariffs.title") };
}

type Props = { searchParams: Promise<{ added?: string }> };

export default async function TariffsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const tariffs = await listTariffs(actor);
  const { added } = await searchParams;
  if (!tariffs) notFound();
  const t = await getTranslations("contribution");
  const ofKind = (kind: string) => (tariffs as readonly Version[]).filter((one) => one.kind === kind);
  const order = ["RELIEF", ...tariffKinds.filter((kind) => kind !== "RELIEF")] as const;
  return (
    <>
      <PageHeader
        title={t("tariffs.title")}
        answer={t("tariffs.answer")}
        actions={<ButtonLink href="/simulator">{t("simulator.title")}</ButtonLink>}
      />
      {order.map((kind) => (
        <PageSection
          key={kind}
          id={kind}
          heading={t(`tariffs.kind.${kind}`)}
          actions={
            canAddTariff(actor) ? (
              <ButtonLink href={`/tariffs/new/${kind}`}>
                {t("version.add")}
                <span className="sr-only">: {t(`tariffs.kind.${kind}`)}</span>
              </ButtonLink>
            ) : null
          }
        >
          {added === kind ? (
            <div className="mb-4">
              <Notice tone="success" heading={t("version.added")} live>
                {t("version.addedHint")}
              </Notice>
            </div>
          ) : null}
          <div className="space-y-6">
            {ofKind(kind).map((version) => (
              <TariffVersion key={version.id} version={version} />
            ))}
          </div>
        </PageSection>
      ))}
      <p className="mt-8 max-w-prose text-sm text-text-muted">{t("noPayment")}</p>
    </>
  );
}
