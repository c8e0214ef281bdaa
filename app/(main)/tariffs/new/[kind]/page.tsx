import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BandFields } from "@/components/contribution/version/band-fields";
import { FigureFields } from "@/components/contribution/version/figure-fields";
import { ReliefFields } from "@/components/contribution/version/relief-fields";
import { SourceFields } from "@/components/contribution/version/source-fields";
import { VersionForm } from "@/components/contribution/version/version-form";
import { versionLabels, versionWords } from "@/components/contribution/version/version-words";
import { PageHeader } from "@/components/shell/page-header";
import { Panel } from "@/components/ui/page-section";
import { newTariffPage } from "@/lib/contribution/tariff/queries";
import { requireActor } from "@/lib/platform/auth/session";
import { formatMonth, type Locale } from "@/lib/platform/format";

type Props = { params: Promise<{ kind: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("contribution"))("version.title") };
}

export default async function NewTariffPage({ params }: Props) {
  const page = await newTariffPage(await requireActor(), (await params).kind);
  if (!page) notFound();
  const t = await getTranslations("contribution");
  const shell = await getTranslations("shell");
  const locale = (await getLocale()) as Locale;
  const { kind, latest, figures } = page;
  return (
    <>
      <PageHeader
        title={t("version.heading", { kind: t(`tariffs.kind.${kind}`) })}
        answer={
          latest
            ? t("version.answer", { month: formatMonth(latest.validFrom, locale) })
            : t("version.answerFirst")
        }
        crumbs={{
          label: shell("crumbs"),
          crumbs: [{ label: t("tariffs.title"), href: "/tariffs" }, { label: t("version.title") }],
        }}
      />
      <Panel>
        <VersionForm kind={kind} words={await versionWords()} labels={await versionLabels(kind)}>
          <SourceFields kind={kind} />
          {kind === "BPU" ? (
            <BandFields figures={figures} words={await bandWords()} />
          ) : kind === "RELIEF" ? (
            <ReliefFields figures={figures} />
          ) : (
            <FigureFields kind={kind} figures={figures} />
          )}
        </VersionForm>
      </Panel>
    </>
  );
}

async function bandWords() {
  const t = await getTranslations("contribution");
  return {
    heading: t("version.bands"),
    intro: t("version.bandsIntro"),
    pasted: t("version.pasted"),
    pastedHint: t("version.pastedHint"),
    table: t("version.bandTable"),
    number: t("version.bandNumber"),
    min: t("tariffs.band"),
    base: t("tariffs.base"),
    jkk: t("tariffs.jkk"),
    jkm: t("version.jkmFlat"),
    jht: t("version.jhtShare"),
    percentHint: t("version.percentHint"),
  };
}
