import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SchemeHeader } from "@/components/scheme/scheme-header";
import { WeighForm } from "@/components/scheme/weigh-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/page-section";
import { requireActor } from "@/lib/platform/auth/session";
import { formatPace, formatRupiah, type Locale } from "@/lib/platform/format";
import { weighPage } from "@/lib/scheme/waste/queries";

type Props = {
  params: Promise<{ schemeId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("scheme.waste"))("weigh") };
}

export default async function WeighPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const asked = Object.fromEntries(
    Object.entries(await searchParams).filter(
      (pair): pair is [string, string] => typeof pair[1] === "string",
    ),
  );
  const page = await weighPage(actor, (await params).schemeId, asked.last);
  if (!page) notFound();
  const t = await getTranslations("scheme.waste");
  const locale = (await getLocale()) as Locale;
  const { scheme, last, savers, kinds } = page;
  const back = `/schemes/${scheme.id}`;
  const ready = savers.length > 0 && kinds.some(({ prices }) => prices.length > 0);
  return (
    <>
      <SchemeHeader scheme={scheme} title={t("weigh")} />
      {last ? (
        <div className="mb-6 max-w-2xl">
          <Notice
            tone="success"
            heading={t("saved", { name: last.saver.name })}
            live
            actions={<ButtonLink href={`${back}/savers/${last.saver.id}`}>{t("openBook")}</ButtonLink>}
          >
            {t("savedSum", {
              kilograms: formatPace(last.grams / 1_000, 3, locale),
              rupiah: formatRupiah(last.rupiah, locale),
              balance: formatRupiah(last.saver.rupiah, locale),
            })}
          </Notice>
        </div>
      ) : null}
      {ready ? (
        <Panel narrow>
          <WeighForm key={last ? asked.last : "first"} page={page} typed={asked} />
        </Panel>
      ) : (
        <EmptyState heading={t("notReady")} action={<ButtonLink href={back}>{t("toScheme")}</ButtonLink>}>
          {t("notReadyHint")}
        </EmptyState>
      )}
    </>
  );
}
