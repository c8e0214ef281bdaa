import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AgentForm, AgentOfficeForm } from "@/components/agent/agent-forms";
import { AgentTable } from "@/components/agent/agent-table";
import { IncentiveTable } from "@/components/agent/incentive-table";
import { OfficeTable } from "@/components/agent/office-table";
import { PageHeader } from "@/components/shell/page-header";
import { PageSection, Panel } from "@/components/ui/page-section";
import { monthAsked } from "@/lib/agent/incentive/schema";
import { agentsPage } from "@/lib/agent/queries";
import { requireActor } from "@/lib/platform/auth/session";
import { monthOf, today } from "@/lib/platform/dates";
import { formatNumber, type Locale } from "@/lib/platform/format";

export async function generateMetadata() {
  return { title: (await getTranslations("agent"))("title") };
}

type Props = { searchParams: Promise<{ month?: string }> };

export default async function AgentsPage({ searchParams }: Props) {
  const month = monthAsked.parse((await searchParams).month) ?? monthOf(today());
  const page = await agentsPage(await requireActor(), month);
  if (!page) notFound();
  const t = await getTranslations("agent");
  const locale = (await getLocale()) as Locale;
  const working = page.agents.filter(({ activeTo }) => !activeTo || activeTo >= today());
  const members = page.agents.reduce((sum, agent) => sum + agent.members, 0);
  return (
    <>
      <PageHeader
        title={t("title")}
        answer={t("answer", {
          agents: formatNumber(working.length, locale),
          members: formatNumber(members, locale),
        })}
      />
      <PageSection heading={t("agents")} intro={t("intro")}>
        <AgentTable agents={page.agents} />
      </PageSection>
      {page.agents.length > 0 ? <IncentiveTable agents={page.agents} month={month} /> : null}
      {page.offices.length > 0 ? (
        <PageSection heading={t("addAgent")}>
          <Panel narrow>
            <AgentForm offices={page.offices} />
          </Panel>
        </PageSection>
      ) : null}
      <PageSection heading={t("offices")} intro={t("officesIntro")}>
        <OfficeTable offices={page.offices} />
      </PageSection>
      <PageSection heading={t("addOffice")}>
        <Panel narrow>
          <AgentOfficeForm regencies={page.regencies} />
        </Panel>
      </PageSection>
    </>
  );
}
