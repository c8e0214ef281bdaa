import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TariffVersion } from "@/components/contribution/tariff-section";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { PageSection } from "@/components/ui/page-section";
import { listTariffs } from "@/lib/contribution/tariff/queries";
import type { Version } from "@/lib/contribution/tariff/rules";
import { tariffKinds } from "@/lib/contribution/tariff/schema";
import { requireActor } from "@/lib/platform/auth/session";

export async function generateMetadata() {
  return { title: (await getTranslations("contribution"))("tariffs.title") };
}

export default async function TariffsPage() {
  const tariffs = await listTariffs(await requireActor());
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
        <PageSection key={kind} heading={t(`tariffs.kind.${kind}`)}>
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
