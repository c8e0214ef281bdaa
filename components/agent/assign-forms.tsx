import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { assignAgentAction, assignBlockAction } from "@/lib/agent/assignment/actions";
import type { AgentRow } from "@/lib/agent/queries";

async function AgentChoice({ agents, chosen }: { agents: AgentRow[]; chosen?: string | undefined }) {
  const t = await getTranslations("agent");
  return (
    <SelectField
      name="agentId"
      label={t("agent")}
      width="medium"
      defaultValue={chosen ?? agents[0]?.id ?? "none"}
      options={[
        ...agents.map(({ id, name, officeName }) => ({
          value: id,
          label: t("choice", { name, office: officeName }),
        })),
        { value: "none", label: t("assign.nobody") },
      ]}
    />
  );
}

/** Who looks after one membership. */
export async function AssignForm(given: {
  membershipId: string;
  agents: AgentRow[];
  agentId?: string | undefined;
}) {
  const t = await getTranslations("agent");
  const form = await getTranslations("form");
  return (
    <ActionForm
      action={assignAgentAction}
      words={await formWords()}
      labels={{ agentId: t("agent") }}
      id="assign"
    >
      <input type="hidden" name="membershipId" value={given.membershipId} />
      <AgentChoice agents={given.agents} chosen={given.agentId ?? "none"} />
      <SubmitButton variant="secondary" pendingLabel={form("saving")} wide>
        {t("assign.save")}
      </SubmitButton>
    </ActionForm>
  );
}

type Block = {
  villageCode: string;
  hamlet?: string | undefined;
  rw?: string | undefined;
  rt?: string | undefined;
};

/** Who looks after everybody of an RT, RW or hamlet. */
export async function AssignBlockForm({ block, agents }: { block: Block; agents: AgentRow[] }) {
  const t = await getTranslations("agent");
  const form = await getTranslations("form");
  return (
    <ActionForm
      action={assignBlockAction}
      words={await formWords()}
      labels={{ agentId: t("agent") }}
      id="assign-block"
    >
      {Object.entries(block).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <AgentChoice agents={agents} />
      <Checkbox name="keep" value="yes" label={t("assign.keep")} defaultChecked />
      <SubmitButton variant="secondary" pendingLabel={form("saving")} wide>
        {t("assign.save")}
      </SubmitButton>
    </ActionForm>
  );
}
