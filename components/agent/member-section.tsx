import { getTranslations } from "next-intl/server";
import { PageSection, Panel } from "@/components/ui/page-section";
import { TextLink } from "@/components/ui/text-link";
import { agentOfMember } from "@/lib/agent/queries";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { AssignForm } from "./assign-forms";

/** Who looks after a membership; the branch chooses. */
export async function AgentOfMember({ actor, membershipId }: { actor: Actor; membershipId: string }) {
  const page = await agentOfMember(actor, membershipId, today());
  if (!page) return null;
  const t = await getTranslations("agent");
  const { agent, choices } = page;
  const own = agent && choices && !choices.some(({ id }) => id === agent.id) ? undefined : agent?.id;
  return (
    <PageSection
      heading={t("ofMember")}
      intro={agent ? t("looksAfter", { name: agent.name, office: agent.officeName }) : t("nobodyLooksAfter")}
    >
      {choices === null ? null : choices.length > 0 ? (
        <Panel narrow>
          <AssignForm membershipId={membershipId} agents={choices} agentId={own} />
        </Panel>
      ) : (
        <p>
          {t("assign.noAgents")} <TextLink href="/agents">{t("title")}</TextLink>
        </p>
      )}
    </PageSection>
  );
}
