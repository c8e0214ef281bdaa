import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BlockTable } from "@/components/membership/block-table";
import { UnregisteredFiles } from "@/components/membership/unregistered-files";
import { UnregisteredFilters } from "@/components/membership/unregistered-filters";
import { UnregisteredLists } from "@/components/membership/unregistered-lists";
import { VillageHeader } from "@/components/region/village-header";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { unregisteredFilter } from "@/lib/membership/schema";
import { listUnregistered } from "@/lib/membership/unregistered/queries";
import { requireActor } from "@/lib/platform/auth/session";
import { today } from "@/lib/platform/dates";
import { formatDay, formatNumber, type Locale } from "@/lib/platform/format";

type Search = { hamlet?: string; rw?: string; rt?: string; informal?: string };
type Props = { params: Promise<{ villageCode: string }>; searchParams: Promise<Search> };

// A whole village by name is too much for a phone on a bad line: the RT come first, the names with them.
const few = 100;
const most = 500;

export async function generateMetadata() {
  return { title: (await getTranslations("membership"))("unregisteredTitle") };
}

export default async function UnregisteredPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const search = await searchParams;
  const filter = unregisteredFilter.parse(search);
  const narrowed = Boolean(filter.hamlet || filter.rt || filter.rw || filter.informal);
  const list = await listUnregistered(actor, (await params).villageCode, filter, narrowed ? most : few);
  if (!list) notFound();
  const t = await getTranslations("membership");
  const locale = (await getLocale()) as Locale;
  const { village, rows, total, blocks } = list;
  const path = `/villages/${village.code}/unregistered`;
  const named = narrowed || total <= few;
  const printed = [
    filter.hamlet,
    filter.rw && `RW ${filter.rw}`,
    filter.rt && `RT ${filter.rt}`,
    formatDay(today(), locale),
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        title={t("unregisteredTitle")}
        answer={t("unregisteredAnswer", { count: formatNumber(total, locale) })}
        printed={printed}
        actions={
          total > 0 ? <UnregisteredFiles villageCode={village.code} total={total} search={search} /> : null
        }
      />
      <UnregisteredFilters filter={filter} hamlets={list.hamlets} path={path} />
      {total === 0 ? (
        <EmptyState heading={narrowed ? t("noneMatch") : t("allRegistered")}>
          {narrowed ? t("noneMatchHint") : t("allRegisteredHint")}
        </EmptyState>
      ) : narrowed ? null : (
        <BlockTable blocks={blocks} path={path} />
      )}
      {named && rows.length < total ? (
        <Notice
          heading={t("listShortened", {
            shown: formatNumber(rows.length, locale),
            total: formatNumber(total, locale),
          })}
        >
          {t("listShortenedHint")}
        </Notice>
      ) : null}
      {named ? <UnregisteredLists rows={rows} villageCode={village.code} /> : null}
    </>
  );
}
