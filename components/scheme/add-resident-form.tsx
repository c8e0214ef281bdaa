import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { newId } from "@/lib/platform/id";
import { addSaverAction } from "@/lib/scheme/saver/actions";

type Found = { id: string; name: string; hamlet: string | null; rt: string | null };

/** Makes one of the residents that were found a saver. */
export async function AddResidentForm({ schemeId, residents }: { schemeId: string; residents: Found[] }) {
  const t = await getTranslations("scheme.savers");
  const cover = await getTranslations("scheme.cover");
  const form = await getTranslations("form");
  if (residents.length === 0) return <p className="mt-4">{t("notFound")}</p>;
  return (
    <ActionForm
      action={addSaverAction}
      words={await formWords()}
      labels={{ residentId: t("resident"), name: t("resident") }}
      id="resident"
      className="mt-4 max-w-2xl space-y-4"
    >
      <input type="hidden" name="id" value={newId()} />
      <input type="hidden" name="schemeId" value={schemeId} />
      <RadioGroup
        name="residentId"
        label={t("resident")}
        options={residents.map(({ id, name, hamlet, rt }) => ({
          value: id,
          label: name,
          hint: [hamlet, rt && cover("rt", { rt })].filter(Boolean).join(", "),
        }))}
      />
      <SubmitButton pendingLabel={form("saving")} wide>
        {t("addThis")}
      </SubmitButton>
    </ActionForm>
  );
}
