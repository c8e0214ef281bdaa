import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { signCeremonyAction } from "@/lib/mou/ceremony/actions";
import type { Ceremony } from "@/lib/mou/ceremony/queries";
import { today } from "@/lib/platform/dates";
import { mouLabels } from "./mou-labels";

type Props = { ceremonyId: string; drafts: Ceremony };

/** One day and place for all, and both numbers of each village that signs. */
export async function CeremonySigning({ ceremonyId, drafts }: Props) {
  const t = await getTranslations("mou");
  const form = await getTranslations("form");
  const [first] = drafts;
  const numbers = drafts.flatMap(({ id, village }) =>
    (["numberVillage", "numberOffice"] as const).map((name) => [
      `${name}-${id}`,
      `${village.name}, ${t(name)}`,
    ]),
  );
  return (
    <ActionForm
      action={signCeremonyAction}
      words={await formWords()}
      labels={{ ...(await mouLabels()), ...Object.fromEntries(numbers) }}
      id="sign-together"
    >
      <input type="hidden" name="ceremonyId" value={ceremonyId} />
      <TextField name="place" label={t("place")} width="medium" defaultValue={first?.place ?? ""} />
      <DateField
        name="signedOn"
        label={t("signedOn")}
        max={today()}
        defaultValue={first?.signedOn ?? today()}
      />
      <DateField name="validFrom" label={t("validFrom")} defaultValue={first?.validFrom ?? today()} />
      <DateField name="validTo" label={t("validTo")} defaultValue={first?.validTo ?? ""} />
      {drafts.map(({ id, village, numberVillage, numberOffice }) => (
        <fieldset key={id} className="rounded-panel border border-border p-4">
          <legend className="px-1 font-semibold">
            {village.name}, Kec. {village.district.name}
          </legend>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              name={`numberVillage-${id}`}
              label={t("numberVillage")}
              optional
              defaultValue={numberVillage ?? ""}
            />
            <TextField
              name={`numberOffice-${id}`}
              label={t("numberOffice")}
              optional
              defaultValue={numberOffice ?? ""}
            />
          </div>
        </fieldset>
      ))}
      <SubmitButton pendingLabel={form("saving")}>{t("ceremony.signButton")}</SubmitButton>
    </ActionForm>
  );
}
