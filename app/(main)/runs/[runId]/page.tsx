import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { VillageHeader } from "@/components/region/village-header";
import { RunDecision } from "@/components/scheme/run-decision";
import { RunGroups } from "@/components/scheme/run-groups";
import { RunLines } from "@/components/scheme/run-lines";
import { RunStateBadge } from "@/components/scheme/run-state";
import { RunFacts, RunSchemes } from "@/components/scheme/run-summary";
import { runWords, shortOf } from "@/components/scheme/run-words";
import { listHref } from "@/components/shell/list-links";
import { PageSection } from "@/components/ui/page-section";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/platform/auth/session";
import { runPage } from "@/lib/scheme/run/page/queries";
import { sumOf } from "@/lib/scheme/run/rules";
import { runFilter } from "@/lib/scheme/run/schema";

type Props = {
  params: Promise<{ runId: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("run"))("title") };
}

export default async function RunPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const page = await runPage(actor, (await params).runId, runFilter.parse(await searchParams));
  if (!page) notFound();
  const { t, rupiah, month } = await runWords();
  const form = await getTranslations("form");
  const { village, run, schemes, group, next } = page;
  const all = sumOf(schemes.map(({ totals }) => totals));
  const { lines: short, missing } = shortOf(all);
  const { lines: count, rupiah: sum } = all.PAYABLE;
  const path = `/runs/${run.id}`;
  const counts = { payable: count, short, out: all.LEFT_OUT.lines };
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="schemes"
        title={t("runTitle", { month: month(run.month) })}
        answer={t(`runAnswer.${run.state}`, { count, amount: rupiah(sum), short, missing: rupiah(missing) })}
      />
      {run.state === "OPEN" ? (
        <PageSection heading={t("decide")}>
          <RunDecision page={page} />
        </PageSection>
      ) : null}
      <PageSection heading={t("facts")} actions={<RunStateBadge state={run.state} />}>
        <RunFacts page={page} />
      </PageSection>
      <PageSection heading={t("bySchemes")}>
        <RunSchemes page={page} />
      </PageSection>
      <PageSection heading={t("lines")} id="lines">
        <RunGroups path={path} group={group} counts={counts} />
        <RunLines page={page} />
        <Pagination
          label={form("pages")}
          {...(page.page > 1 && { previous: { href: listHref(path, { group }), label: form("first") } })}
          {...(next && { next: { href: listHref(path, { group, page: next }), label: form("older") } })}
        />
      </PageSection>
      <p className="mt-6 text-sm text-text-muted">{t("noPayment")}</p>
    </>
  );
}
