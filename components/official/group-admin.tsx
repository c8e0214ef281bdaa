import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DataTable } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import { closeGroupAction, saveGroupAction } from "@/lib/official/group/actions";
import type { Group } from "@/lib/official/queries";

/** Which bodies of village government there are, for the administrator. */
export async function GroupAdmin({ groups }: { groups: Group[] }) {
  const t = await getTranslations("official");
  const form = await getTranslations("form");
  const words = await formWords();
  return (
    <>
      <DataTable
        caption={t("groups.title")}
        hideCaption
        rows={groups}
        rowKey={({ code }) => code}
        empty={null}
        columns={[
          { key: "name", header: t("group"), card: "title", cell: ({ name }) => name },
          { key: "counts", header: t("groups.counts"), cell: ({ counts }) => form(counts ? "yes" : "no") },
          {
            key: "state",
            header: t("state"),
            cell: ({ closedOn }) => t(closedOn ? "groups.closed" : "groups.open"),
          },
          {
            key: "close",
            header: "",
            card: "plain",
            cell: ({ code, name, closedOn }) =>
              closedOn ? null : (
                <ActionForm action={closeGroupAction} words={words} id={`close-${code}`}>
                  <input type="hidden" name="code" value={code} />
                  <SubmitButton variant="quiet">
                    {t("groups.close")}
                    <span className="sr-only"> {name}</span>
                  </SubmitButton>
                </ActionForm>
              ),
          },
        ]}
      />
      <div className="mt-6 max-w-2xl rounded-panel border border-border bg-surface p-4 sm:p-6">
        <ActionForm
          action={saveGroupAction}
          words={words}
          labels={{ name: t("groups.name") }}
          id="group"
          resetOnDone
        >
          <TextField name="name" label={t("groups.name")} hint={t("groups.nameHint")} autoComplete="off" />
          <Checkbox name="counts" value="yes" label={t("groups.countsLabel")} hint={t("groups.countsHint")} />
          <SubmitButton pendingLabel={form("saving")}>{t("groups.save")}</SubmitButton>
        </ActionForm>
      </div>
    </>
  );
}
