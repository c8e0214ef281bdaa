import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RuleForm } from "@/components/membership/rule-form";
import { RuleTable } from "@/components/membership/rule-table";
import { PageHeader } from "@/components/shell/page-header";
import { PageSection, Panel } from "@/components/ui/page-section";
import { ruleHistory } from "@/lib/membership/rule/queries";
import { requireActor } from "@/lib/platform/auth/session";

export async function generateMetadata() {
  return { title: (await getTranslations("membership"))("rule.title") };
}

export default async function RulesPage() {
  const rules = await ruleHistory(await requireActor());
  if (!rules) notFound();
  const t = await getTranslations("membership");
  return (
    <>
      <PageHeader title={t("rule.title")} answer={t("rule.answer")} />
      <RuleTable rules={rules} />
      <PageSection heading={t("rule.add")}>
        <Panel narrow>
          <RuleForm />
        </Panel>
      </PageSection>
    </>
  );
}
