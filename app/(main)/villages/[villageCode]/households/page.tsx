import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { HouseholdTable } from "@/components/membership/household-table";
import { VillageHeader } from "@/components/region/village-header";
import { listHref } from "@/components/shell/list-links";
import { Pagination } from "@/components/ui/pagination";
import { listMemberHouseholds } from "@/lib/membership/household/queries";
import { memberFilter } from "@/lib/membership/schema";
import { requireActor } from "@/lib/platform/auth/session";
import { formatNumber, type Locale } from "@/lib/platform/format";

type Props = {
  params: Promise<{ villageCode: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("membership"))("householdsTitle") };
}

export default async function HouseholdsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { asOf, after } = memberFilter.parse(await searchParams);
  const list = await listMemberHouseholds(actor, (await params).villageCode, { asOf, after });
  if (!list) notFound();
  const t = await getTranslations("membership");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const path = `/villages/${list.village.code}/households`;
  const total = formatNumber(list.total, locale);
  return (
    <>
      <VillageHeader
        actor={actor}
        village={list.village}
        title={t("householdsTitle")}
        answer={t("householdsAnswer", { count: total })}
      />
      <HouseholdTable rows={list.rows} />
      <Pagination
        label={form("pages")}
        summary={t("shown", { count: formatNumber(list.rows.length, locale), total })}
        {...(after && { previous: { href: listHref(path, { asOf }), label: form("first") } })}
        {...(list.next && {
          next: { href: listHref(path, { asOf, after: list.next }), label: form("older") },
        })}
      />
    </>
  );
}
