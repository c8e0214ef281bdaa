import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { OpenBookNotice } from "@/components/contribution/village/open-book";
import { SponsoredFilter } from "@/components/contribution/village/sponsored-filter";
import { SponsoredForm } from "@/components/contribution/village/sponsored-form";
import { VillageHeader } from "@/components/region/village-header";
import { EmptyState } from "@/components/ui/empty-state";
import { unpaidFilter } from "@/lib/contribution/schema";
import { unpaidMembers } from "@/lib/contribution/village/queries";
import { requireActor } from "@/lib/platform/auth/session";
import { formatMonth, type Locale } from "@/lib/platform/format";

type Props = { params: Promise<{ villageCode: string }>; searchParams: Promise<Record<string, string>> };

export async function generateMetadata() {
  return { title: (await getTranslations("receipt"))("sponsoredTitle") };
}

export default async function SponsoredPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const filter = unpaidFilter.parse(await searchParams);
  const page = await unpaidMembers(actor, (await params).villageCode, filter);
  if (!page) notFound();
  const t = await getTranslations("receipt");
  const locale = (await getLocale()) as Locale;
  const { village, month, book, rows } = page;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        title={t("sponsoredTitle")}
        answer={book ? t("sponsoredAnswer", { month: formatMonth(month, locale), count: rows.length }) : null}
      />
      {book ? (
        <>
          <SponsoredFilter page={page} filter={filter} />
          {rows.length === 0 ? (
            <EmptyState heading={t("nobodyUnpaid")}>{t("nobodyUnpaidHint")}</EmptyState>
          ) : (
            <SponsoredForm page={page} />
          )}
        </>
      ) : (
        <OpenBookNotice village={village} />
      )}
    </>
  );
}
