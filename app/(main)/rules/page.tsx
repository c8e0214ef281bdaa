import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { IncentiveRules } from "@/components/agent/incentive-rules";
import { RuleForm } from "@/components/membership/rule-form";
import { RuleTable } from "@/components/membership/rule-table";
import { GroupAdmin } from "@/components/official/group-admin";
import { PageHeader } from "@/components/shell/page-header";
import { PageSection, Panel } from "@/components/ui/page-section";
import { incentiveRules } from "@/lib/agent/incentive/queries";
import { ruleHistory } from "@/lib/membership/rule/queries";
import { groupsPage } from "@/lib/official/group/queries";
import { requireActor } from "@/lib/platform/auth/session";

export async function generateMetadata() {
  return { title: (await getTranslations("membership"))("rule.title") };
}

export default async function RulesPage() {
  const actor = await requireActor();
  const rules = await ruleHistory(actor);
  const groups = await groupsPage(actor);
  const incentives = await incentiveRules(actor);
  if (!rules || !groups || !incentives) notFound();
  const t = await getTranslations("membership");
  const official = await getTranslations("official");
  return (
    <>
      <PageHeader title={t("rule.title")} answer={t("rule.answer")} />
      <RuleTable rules={rules} />
      <PageSection heading={t("rule.add")}>
        <Panel narrow>
          <RuleForm />
        </Panel>
      </PageSection>
      <IncentiveRules rules={incentives} />
      <PageSection heading={official("groups.title")} intro={official("groups.intro")}>
        <GroupAdmin groups={groups} />
      </PageSection>
    </>
  );
}
