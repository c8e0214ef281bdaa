import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MouTable } from "@/components/mou/mou-table";
import { listHref } from "@/components/shell/list-links";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { Pagination } from "@/components/ui/pagination";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { listMous } from "@/lib/mou/list/queries";
import { mouFilter, mouStates } from "@/lib/mou/schema";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { searchParams: Promise<Record<string, string | undefined>> };

export async function generateMetadata() {
  return { title: (await getTranslations("mou"))("title") };
}

export default async function MousPage({ searchParams }: Props) {
  const actor = await requireActor();
  const search = await searchParams;
  const filter = mouFilter.parse(search);
  const list = await listMous(actor, filter);
  if (!list) notFound();
  const t = await getTranslations("mou");
  const form = await getTranslations("form");
  const narrowed = Boolean(filter.state || filter.search);
  const { mous, next, expiring, drafts } = list;
  return (
    <>
      <PageHeader
        title={t("title")}
        answer={t("list.answer", { expiring, drafts })}
        actions={
          <>
            <ButtonLink href="/mous/ceremonies/new">{t("list.ceremony")}</ButtonLink>
            <ButtonLink href="/mous/template">{t("list.template")}</ButtonLink>
          </>
        }
      />
      <FilterBar
        label={form("filter")}
        apply={form("apply")}
        {...(narrowed && { clear: { href: "/mous", label: form("clear") } })}
      >
        <TextField name="search" label={t("list.search")} defaultValue={filter.search} />
        <SelectField
          name="state"
          label={t("list.state")}
          empty={t("list.open")}
          defaultValue={filter.state ?? ""}
          options={mouStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        />
      </FilterBar>
      <MouTable
        caption={t("list.heading")}
        mous={mous}
        named
        empty={
          <EmptyState heading={narrowed ? t("noneMatch") : t("none")}>
            {narrowed ? t("noneMatchHint") : t("noneHint")}
          </EmptyState>
        }
      />
      <Pagination
        label={form("pages")}
        {...(next && { next: { href: listHref("/mous", { ...search, page: next }), label: form("older") } })}
        {...(filter.page > 1 && {
          previous: { href: listHref("/mous", { ...search, page: undefined }), label: form("first") },
        })}
      />
    </>
  );
}
