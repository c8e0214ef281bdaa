import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AgentBlockSection } from "@/components/agent/block-section";
import { filterWords } from "@/components/membership/filter-words";
import { MemberFiles } from "@/components/membership/member-files";
import { MemberFilters } from "@/components/membership/member-filters";
import { MemberTable } from "@/components/membership/member-table";
import { VillageHeader } from "@/components/region/village-header";
import { PersonSearch } from "@/components/resident/person-search";
import { listHref } from "@/components/shell/list-links";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { listMembers } from "@/lib/membership/queries";
import { memberFilter } from "@/lib/membership/schema";
import { requireActor } from "@/lib/platform/auth/session";
import { today } from "@/lib/platform/dates";
import { formatDay, formatNumber, type Locale } from "@/lib/platform/format";

type Props = {
  params: Promise<{ villageCode: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("membership"))("listTitle") };
}

export default async function MembersPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { unknown, ...search } = await searchParams;
  const filter = memberFilter.parse(search);
  const list = await listMembers(actor, (await params).villageCode, filter);
  if (!list) notFound();
  const t = await getTranslations("membership");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const base = `/villages/${list.village.code}`;
  const { after, ...kept } = filter;
  const day = formatDay(filter.asOf ?? today(), locale);
  return (
    <>
      <VillageHeader
        actor={actor}
        village={list.village}
        title={t("listTitle")}
        answer={t(!filter.status || filter.status === "active" ? "listAnswer" : "listAnswerOther", {
          count: formatNumber(list.total, locale),
          day,
        })}
        printed={[...(await filterWords(filter)), day].join(" · ")}
        actions={
          <>
            <ButtonLink href={`${base}/members/new`} variant="primary">
              {t("register")}
            </ButtonLink>
            <MemberFiles actor={actor} villageCode={list.village.code} filter={filter} />
          </>
        }
      />
      <PersonSearch villageCode={list.village.code} list="members" search={filter.search} />
      {unknown ? <Notice heading={t("nikUnknown")}>{t("nikUnknownHint")}</Notice> : null}
      <MemberFilters filter={filter} hamlets={list.hamlets} path={`${base}/members`} />
      <MemberTable rows={list.rows} villageCode={list.village.code} filtered={Object.keys(kept).length > 0} />
      <Pagination
        label={form("pages")}
        summary={t("shown", {
          count: formatNumber(list.rows.length, locale),
          total: formatNumber(list.total, locale),
        })}
        {...(after && { previous: { href: listHref(`${base}/members`, kept), label: form("first") } })}
        {...(list.next && {
          next: { href: listHref(`${base}/members`, { ...kept, after: list.next }), label: form("older") },
        })}
      />
      <AgentBlockSection actor={actor} villageCode={list.village.code} filter={filter} />
    </>
  );
}
