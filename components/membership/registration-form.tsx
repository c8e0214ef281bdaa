import { getTranslations } from "next-intl/server";
import { PersonFields } from "@/components/resident/person-fields";
import { personLabels } from "@/components/resident/person-labels";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox, CheckboxGroup, RadioGroup } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { registerMemberAction } from "@/lib/membership/actions";
import { suggestedSector } from "@/lib/membership/rules";
import { consentProofs, payers, programmes, sectors, segments } from "@/lib/membership/schema";
import { today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";
import type { Village } from "@/lib/region/queries";
import type { ResidentRow } from "@/lib/resident/queries";

type Props = {
  village: Village;
  resident: ResidentRow | null;
  hamlets: string[];
  typed: string | undefined;
  /** Somebody who holds an office, whom the village usually enrols as an employer. */
  isOfficial?: boolean;
};

/** One form for somebody on the list or a new person; its id makes sending it twice the same as once. */
export async function RegistrationForm({ village, resident, hamlets, typed, isOfficial }: Props) {
  const t = await getTranslations("membership");
  const labels = {
    ...(await personLabels()),
    segment: t("segmentLabel"),
    programmes: t("programmesLabel"),
    sector: t("sectorLabel"),
    payer: t("payerLabel"),
    startsOn: t("startsOn"),
    consentProof: t("consentProofLabel"),
    consentOn: t("consentOn"),
    kpj: "KPJ",
  };
  return (
    <ActionForm action={registerMemberAction} words={await formWords()} labels={labels} id="register">
      <input type="hidden" name="id" value={newId()} />
      <input type="hidden" name="villageCode" value={village.code} />
      {resident ? (
        <input type="hidden" name="residentId" value={resident.id} />
      ) : (
        <PersonFields hamlets={hamlets} name={/\d/.test(typed ?? "") ? "" : (typed ?? "")} />
      )}
      <RadioGroup
        name="segment"
        label={t("segmentLabel")}
        defaultValue={isOfficial ? "PU" : "BPU"}
        options={segments.map((value) => ({
          value,
          label: t(`segment.${value}`),
          hint: t(`segmentHint.${value}`),
        }))}
      />
      <CheckboxGroup
        name="programmes"
        label={t("programmesLabel")}
        hint={t("programmesHint")}
        defaultValue={["JKK", "JKM"]}
        options={programmes.map((value) => ({ value, label: t(`programme.${value}`) }))}
      />
      <SelectField
        name="sector"
        label={t("sectorLabel")}
        defaultValue={isOfficial ? "VILLAGE_OFFICIAL" : resident ? suggestedSector(resident.occupation) : ""}
        empty={t("chooseSector")}
        options={sectors.map((value) => ({ value, label: t(`sector.${value}`) }))}
      />
      <SelectField
        name="payer"
        label={t("payerLabel")}
        defaultValue={isOfficial ? "VILLAGE_BUDGET" : "SELF"}
        options={payers.map((value) => ({ value, label: t(`payer.${value}`) }))}
      />
      <DateField
        name="startsOn"
        label={t("startsOn")}
        hint={t("startsOnHint")}
        defaultValue={today()}
        max={today()}
        width="short"
      />
      <RadioGroup
        name="consentProof"
        label={t("consentProofLabel")}
        hint={t("consentText")}
        options={consentProofs.map((value) => ({ value, label: t(`consentProof.${value}`) }))}
      />
      <DateField name="consentOn" label={t("consentOn")} defaultValue={today()} max={today()} width="short" />
      <TextField
        name="kpj"
        label="KPJ"
        hint={t("kpjHint")}
        optional
        inputMode="numeric"
        autoComplete="off"
        width="short"
      />
      {resident ? null : (
        <Checkbox
          name="registerAnyway"
          value="yes"
          label={t("registerAnyway")}
          hint={t("registerAnywayHint")}
        />
      )}
      <SubmitButton pendingLabel={t("registering")} wide>
        {t("registerButton")}
      </SubmitButton>
    </ActionForm>
  );
}
