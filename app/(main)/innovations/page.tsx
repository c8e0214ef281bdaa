import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InnovationFilters } from "@/components/innovation/innovation-filters";
import { InnovationList } from "@/components/innovation/innovation-list";
import { countFilters } from "@/components/shell/list-links";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { innovationsPage } from "@/lib/innovation/queries";
import { innovationFilter } from "@/lib/innovation/schema";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  return { title: (await getTranslations("innovation"))("title") };
}

export default async function InnovationsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const filter = innovationFilter.parse(await searchParams);
  const page = await innovationsPage(actor, filter);
  if (!page) notFound();
  const t = await getTranslations("innovation");
  const { innovations, mayWrite } = page;
  const filtered = countFilters(filter) > 0;
  const add = mayWrite ? (
    <ButtonLink
      href={filter.village ? `/innovations/new?village=${filter.village}` : "/innovations/new"}
      variant="primary"
    >
      {t("new")}
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHeader
        title={t("title")}
        answer={t(filtered ? "found" : "answer", { count: innovations.length })}
        actions={add}
      />
      <InnovationFilters filter={filter} />
      {innovations.length > 0 ? (
        <InnovationList innovations={innovations} />
      ) : (
        <EmptyState heading={t("none")} action={add}>
          {t("noneHint")}
        </EmptyState>
      )}
    </>
  );
}
