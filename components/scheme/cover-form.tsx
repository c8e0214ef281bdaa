import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox, CheckboxGroup } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { monthOf, today } from "@/lib/platform/dates";
import { payForAction } from "@/lib/scheme/saver/actions";
import type { CoverPage } from "@/lib/scheme/saver/queries";

/** Chooses members, one or a whole list, and the months for which they are paid. */
export async function CoverForm({ page: { scheme, saver, members } }: { page: CoverPage }) {
  const t = await getTranslations("scheme.cover");
  const form = await getTranslations("form");
  const sectorWord = await getTranslations("membership.sector");
  const address = (hamlet: string | null, rt: string | null) =>
    [hamlet, rt && t("rt", { rt })].filter(Boolean).join(", ");
  const from = [monthOf(today()), monthOf(scheme.startsOn)].sort().at(-1);
  return (
    <ActionForm
      action={payForAction}
      words={await formWords()}
      labels={{ membershipIds: t("members"), fromMonth: t("fromMonth"), untilMonth: t("untilMonth") }}
      id="cover"
    >
      <input type="hidden" name="accountId" value={saver.id} />
      <div className="grid gap-4 sm:max-w-xl sm:grid-cols-2">
        <TextField name="fromMonth" type="month" label={t("fromMonth")} defaultValue={from} />
        <TextField
          name="untilMonth"
          type="month"
          label={t("untilMonth")}
          defaultValue={scheme.untilMonth ?? undefined}
          optional
        />
      </div>
      {members.map(({ id }) => (
        <input key={id} type="hidden" name="shown" value={id} />
      ))}
      <Checkbox name="everyone" label={t("everyone", { count: members.length })} />
      <CheckboxGroup
        name="membershipIds"
        label={t("members")}
        inline="halves"
        options={members.map(({ id, name, hamlet, rt, segment, sector, elsewhere }) => ({
          value: id,
          label: name,
          hint: [
            address(hamlet, rt),
            `${segment}, ${sectorWord(sector)}`,
            elsewhere.length > 0 ? t("elsewhere", { scheme: elsewhere.join(", ") }) : "",
          ]
            .filter(Boolean)
            .join(" · "),
        }))}
      />
      <SubmitButton pendingLabel={form("saving")} wide>
        {t("save")}
      </SubmitButton>
    </ActionForm>
  );
}
