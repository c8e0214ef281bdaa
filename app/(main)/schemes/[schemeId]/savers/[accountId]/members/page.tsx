import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChoiceFilters } from "@/components/scheme/choice-filters";
import { CoverForm } from "@/components/scheme/cover-form";
import { SchemeHeader } from "@/components/scheme/scheme-header";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/page-section";
import { requireActor } from "@/lib/platform/auth/session";
import { coverPage } from "@/lib/scheme/saver/queries";
import { choiceFilter } from "@/lib/scheme/saver/schema";

type Props = {
  params: Promise<{ schemeId: string; accountId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("scheme.cover"))("choose") };
}

export default async function CoverPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { schemeId, accountId } = await params;
  const filter = choiceFilter.parse(await searchParams);
  const page = await coverPage(actor, accountId, filter);
  if (page?.scheme.id !== schemeId) notFound();
  const t = await getTranslations("scheme.cover");
  const { scheme, saver, hamlets, members, more } = page;
  const book = `/schemes/${scheme.id}/savers/${saver.id}`;
  return (
    <>
      <SchemeHeader
        scheme={scheme}
        title={t("choose")}
        between={[{ label: saver.name, href: book }]}
        answer={t("chooseAnswer", { name: saver.name })}
      />
      <ChoiceFilters filter={filter} hamlets={hamlets} path={`${book}/members`} />
      {members.length === 0 ? (
        <EmptyState heading={t("noneLeft")}>{t("noneLeftHint")}</EmptyState>
      ) : (
        <Panel>
          {more ? <p className="mb-4">{t("more", { count: members.length })}</p> : null}
          <CoverForm key={JSON.stringify(filter)} page={page} />
        </Panel>
      )}
    </>
  );
}
