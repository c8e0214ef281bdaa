import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { VillageHeader } from "@/components/region/village-header";
import { PersonSearch } from "@/components/resident/person-search";
import { ResidentTable } from "@/components/resident/resident-table";
import { listHref } from "@/components/shell/list-links";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/platform/auth/session";
import { formatNumber, type Locale } from "@/lib/platform/format";
import { listResidents } from "@/lib/resident/queries";
import { residentFilter } from "@/lib/resident/schema";

type Props = {
  params: Promise<{ villageCode: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("resident"))("listTitle") };
}

export default async function ResidentsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { unknown, ...search } = await searchParams;
  const filter = residentFilter.parse(search);
  const list = await listResidents(actor, (await params).villageCode, filter);
  if (!list) notFound();
  const t = await getTranslations("resident");
  const d = await getTranslations("duplicate");
  const form = await getTranslations("form");
  const m = await getTranslations("membership");
  const locale = (await getLocale()) as Locale;
  const { village, rows, total, next } = list;
  const { after, ...kept } = filter;
  const path = `/villages/${village.code}/residents`;
  const count = formatNumber(total, locale);
  const pairs = list.duplicates.probable + list.duplicates.elsewhere;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        title={t("listTitle")}
        answer={filter.search ? t("found", { count, search: filter.search }) : t("listAnswer", { count })}
        actions={
          <>
            <ButtonLink href={`/villages/${village.code}/duplicates`}>
              {d("link", { count: formatNumber(pairs, locale) })}
            </ButtonLink>
            <ButtonLink href={`/villages/${village.code}/imports`}>{t("upload")}</ButtonLink>
          </>
        }
      />
      <PersonSearch villageCode={village.code} list="residents" search={filter.search} />
      {unknown ? <Notice heading={m("nikUnknown")}>{m("nikUnknownHint")}</Notice> : null}
      <ResidentTable rows={rows} villageCode={village.code} filtered={Object.keys(kept).length > 0} />
      <Pagination
        label={form("pages")}
        summary={m("shown", { count: formatNumber(rows.length, locale), total: count })}
        {...(after && { previous: { href: listHref(path, kept), label: form("first") } })}
        {...(next && { next: { href: listHref(path, { ...kept, after: next }), label: form("older") } })}
      />
    </>
  );
}
