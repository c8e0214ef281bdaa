import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { VillageHeader } from "@/components/region/village-header";
import { SchemeTable } from "@/components/scheme/scheme-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/platform/auth/session";
import { formatRupiah, type Locale } from "@/lib/platform/format";
import { schemesPage } from "@/lib/scheme/queries";

type Props = { params: Promise<{ villageCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("scheme"))("title") };
}

export default async function SchemesPage({ params }: Props) {
  const actor = await requireActor();
  const page = await schemesPage(actor, (await params).villageCode);
  if (!page) notFound();
  const t = await getTranslations("scheme");
  const locale = (await getLocale()) as Locale;
  const { village, schemes, mayKeep } = page;
  const sum = (of: "carried" | "owed") => schemes.reduce((all, scheme) => all + scheme[of], 0);
  const open = mayKeep ? (
    <ButtonLink href={`/villages/${village.code}/schemes/new`} variant="primary">
      {t("new")}
    </ButtonLink>
  ) : null;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="schemes"
        title={t("title")}
        answer={
          schemes.length > 0
            ? t("answer", {
                count: schemes.length,
                members: sum("carried"),
                owed: formatRupiah(sum("owed"), locale),
              })
            : t("purpose")
        }
        actions={
          <>
            {schemes.length > 0 ? (
              <ButtonLink href={`/villages/${village.code}/schemes/runs`}>{t("runs")}</ButtonLink>
            ) : null}
            {open}
          </>
        }
      />
      <SchemeTable
        schemes={schemes}
        empty={
          <EmptyState heading={t("none")} action={open}>
            {t("noneHint")}
          </EmptyState>
        }
      />
      <p className="mt-4 text-sm text-text-muted">{t("noPayment")}</p>
    </>
  );
}
