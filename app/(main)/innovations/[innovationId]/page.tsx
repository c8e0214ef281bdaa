import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Attachments } from "@/components/document/attachments";
import { AdoptionSection } from "@/components/innovation/adoption-section";
import { EffectSection } from "@/components/innovation/effect-section";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { type Description, DescriptionList } from "@/components/ui/description-list";
import { PageSection } from "@/components/ui/page-section";
import { type InnovationPage, innovationPage } from "@/lib/innovation/queries";
import { requireActor } from "@/lib/platform/auth/session";
import { formatDay, formatRupiah } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";

type Props = {
  params: Promise<{ innovationId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ searchParams }: Props) {
  const title = (await getTranslations("innovation"))("title");
  const form = await getTranslations("form");
  return { title: (await searchParams).refused ? form("errorPrefix") + title : title };
}

export default async function InnovationPageView({ params, searchParams }: Props) {
  const actor = await requireActor();
  const page = await innovationPage(actor, (await params).innovationId);
  if (!page) notFound();
  const t = await getTranslations("innovation");
  const locale = asLocale(await getLocale());
  const { innovation, adoptions, effects, files, mayRevise, mayAttach } = page;
  const upload = {
    action: `/api/v1/attachments/innovation/${innovation.id}`,
    purposes: ["PHOTO", "OTHER"] as const,
  };
  return (
    <>
      <PageHeader
        title={innovation.title}
        kicker={t("of", { kind: t(`kinds.${innovation.kind}`), village: innovation.villageName })}
        answer={t("answerOne", {
          village: innovation.villageName,
          day: formatDay(innovation.startsOn, locale),
          count: adoptions.length,
        })}
        actions={
          <>
            {mayRevise ? (
              <ButtonLink href={`/innovations/${innovation.id}/edit`}>{t("edit")}</ButtonLink>
            ) : null}
            <ButtonLink href="/innovations">{t("back")}</ButtonLink>
          </>
        }
      />
      <PageSection heading={t("facts")}>
        <Facts page={page} />
      </PageSection>
      <AdoptionSection page={page} />
      {effects.length > 0 ? <EffectSection effects={effects} ownOnly={actor.role === "VILLAGE"} /> : null}
      {files ? (
        <Attachments
          actor={actor}
          files={files}
          heading={t("files")}
          upload={mayAttach ? { ...upload, purposes: [...upload.purposes] } : undefined}
          answer={await searchParams}
        />
      ) : null}
    </>
  );
}

async function Facts({ page: { innovation } }: { page: InnovationPage }) {
  const t = await getTranslations("innovation");
  const locale = asLocale(await getLocale());
  const { description, cost, partners, result } = innovation;
  const items: Description[] = [
    {
      term: t("fields.description"),
      value: <p className="whitespace-pre-line wrap-anywhere">{description}</p>,
    },
  ];
  if (result) items.push({ term: t("fields.result"), value: result });
  if (partners) items.push({ term: t("fields.partners"), value: partners });
  if (cost !== null)
    items.push({ term: t("fields.cost"), value: cost === 0 ? t("noCost") : formatRupiah(cost, locale) });
  return <DescriptionList items={items} />;
}
