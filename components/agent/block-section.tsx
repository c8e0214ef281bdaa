import { getTranslations } from "next-intl/server";
import { PageSection, Panel } from "@/components/ui/page-section";
import { TextLink } from "@/components/ui/text-link";
import { agentsForVillage } from "@/lib/agent/queries";
import type { MemberFilter } from "@/lib/membership/schema";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { AssignBlockForm } from "./assign-forms";

type Props = { actor: Actor; villageCode: string; filter: MemberFilter };

/** Below members filtered by a part of the village: who looks after all of them. */
export async function AgentBlockSection({ actor, villageCode, filter }: Props) {
  const { hamlet, rw, rt } = filter;
  if (!hamlet && !rw && !rt) return null;
  const agents = await agentsForVillage(actor, villageCode, today());
  if (!agents) return null;
  const t = await getTranslations("agent");
  const place = [
    ...(hamlet ? [t("place.hamlet", { value: hamlet })] : []),
    ...(rt ? [t("place.rt", { value: rt })] : []),
    ...(rw ? [t("place.rw", { value: rw })] : []),
  ].join(", ");
  return (
    <div className="mt-10 print:hidden">
      <PageSection heading={t("assign.block", { place })} intro={t("assign.blockIntro")}>
        <Panel narrow>
          {agents.length > 0 ? (
            <AssignBlockForm block={{ villageCode, hamlet, rw, rt }} agents={agents} />
          ) : (
            <p>
              {t("assign.noAgents")} <TextLink href="/agents">{t("title")}</TextLink>
            </p>
          )}
        </Panel>
      </PageSection>
    </div>
  );
}
