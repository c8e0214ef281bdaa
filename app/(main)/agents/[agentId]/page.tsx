import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EndAgentForm } from "@/components/agent/agent-forms";
import { AgentVillages } from "@/components/agent/agent-villages";
import { IncentiveSection } from "@/components/agent/incentive-section";
import { PageHeader } from "@/components/shell/page-header";
import { DescriptionList } from "@/components/ui/description-list";
import { PageSection, Panel } from "@/components/ui/page-section";
import { incentivePage } from "@/lib/agent/incentive/queries";
import { monthAsked } from "@/lib/agent/incentive/schema";
import { agentPage } from "@/lib/agent/queries";
import { requireActor } from "@/lib/platform/auth/session";
import { monthOf, today } from "@/lib/platform/dates";
import { formatDay, formatNumber, type Locale } from "@/lib/platform/format";

type Props = { params: Promise<{ agentId: string }>; searchParams: Promise<{ month?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("agent"))("agent") };
}

export default async function AgentPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { agentId } = await params;
  const agent = await agentPage(actor, agentId);
  const month = monthAsked.parse((await searchParams).month) ?? monthOf(today());
  const incentive = await incentivePage(actor, agentId, month);
  if (!agent || !incentive) notFound();
  const t = await getTranslations("agent");
  const shell = await getTranslations("shell");
  const locale = (await getLocale()) as Locale;
  const { office, activeFrom, activeTo, villages } = agent;
  const members = villages.reduce((sum, village) => sum + village.members, 0);
  return (
    <>
      <PageHeader
        title={agent.name}
        crumbs={{
          label: shell("crumbs"),
          crumbs: [{ label: t("title"), href: "/agents" }, { label: agent.name }],
        }}
        answer={t("agentAnswer", {
          members: formatNumber(members, locale),
          villages: formatNumber(villages.length, locale),
        })}
      />
      <PageSection heading={t("facts")}>
        <DescriptionList
          items={[
            { term: t("office"), value: office.name },
            {
              term: t("agreement"),
              value: t("agreementOf", {
                number: office.agreementNumber,
                day: formatDay(office.agreementOn, locale),
              }),
            },
            { term: t("certificateNo"), value: agent.certificateNo },
            { term: t("phone"), value: agent.maskedPhone ?? "—" },
            {
              term: t("active"),
              value: activeTo
                ? t("activeRange", { from: formatDay(activeFrom, locale), to: formatDay(activeTo, locale) })
                : t("activeSince", { from: formatDay(activeFrom, locale) }),
            },
          ]}
        />
      </PageSection>
      <PageSection heading={t("villages")} intro={t("villagesIntro")}>
        <AgentVillages villages={villages} />
      </PageSection>
      <IncentiveSection page={incentive} />
      <PageSection heading={t("endHeading")} intro={t("endIntro")}>
        <Panel narrow>
          <EndAgentForm agentId={agent.id} activeTo={activeTo} />
        </Panel>
      </PageSection>
    </>
  );
}
