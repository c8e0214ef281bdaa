import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { MapForm } from "@/components/region/map-form";
import { MapTable } from "@/components/region/map-table";
import { PageHeader } from "@/components/shell/page-header";
import { Notice } from "@/components/ui/notice";
import { PageSection, Panel } from "@/components/ui/page-section";
import { requireActor } from "@/lib/platform/auth/session";
import { formatNumber, type Locale } from "@/lib/platform/format";
import { listMaps } from "@/lib/region/map/queries";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props) {
  const t = await getTranslations("map");
  const form = await getTranslations("form");
  return { title: (await searchParams).refused ? form("errorPrefix") + t("title") : t("title") };
}

export default async function MapsPage({ searchParams }: Props) {
  const maps = await listMaps(await requireActor());
  if (!maps) notFound();
  const t = await getTranslations("map");
  const locale = (await getLocale()) as Locale;
  const query = await searchParams;
  const text = (name: string) => (typeof query[name] === "string" ? query[name] : "");
  const number = (name: string) => Number.parseInt(text(name), 10) || 0;
  const refused = text("refused");
  const at = { feature: formatNumber(number("feature"), locale), code: text("code").slice(0, 20) };
  const refusal = t.has(`refused.${refused}`)
    ? {
        sentence: t(`refused.${refused}`, at) + t("others", { count: number("others") }),
        field: refused === "SOURCE_MISSING" ? ("source" as const) : ("file" as const),
      }
    : null;
  const saved = { regions: number("regions"), maps: number("maps") };
  return (
    <>
      <PageHeader title={t("title")} answer={t("answer")} />
      {saved.regions > 0 ? <Notice tone="success" heading={t("saved", saved)} live /> : null}
      <PageSection heading={t("heading")}>
        <MapTable maps={maps} />
      </PageSection>
      <PageSection heading={t("upload")} intro={t("uploadIntro")}>
        <Panel narrow>
          <MapForm
            refusal={refusal}
            source={text("source").slice(0, 200)}
            words={{
              errorHeading: t("errorHeading"),
              file: t("file"),
              fileHint: t("fileHint"),
              source: t("source"),
              sourceHint: t("sourceHint"),
              send: t("send"),
              sending: t("sending"),
            }}
          />
        </Panel>
      </PageSection>
    </>
  );
}
