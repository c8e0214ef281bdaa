import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox, RadioGroup } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField } from "@/components/ui/text-field";
import { startRosterCommitAction } from "@/lib/import/roster/actions";
import { consentProofs, payers, segments } from "@/lib/membership/schema";
import { today } from "@/lib/platform/dates";

type Props = {
  importId: string;
  /** People whom a commit can enrol, and of those the ones who are not on the list of residents. */
  theirs: number;
  unmatched: number;
  /** Memberships whose status can be noted; null for those who may not. */
  confirmable: number | null;
};

/** What a list of members does not say, asked once for everybody on it. */
export async function RosterCommitForm({ importId, theirs, unmatched, confirmable }: Props) {
  const t = await getTranslations("roster");
  const m = await getTranslations("membership");
  const labels = {
    payer: m("payerLabel"),
    segment: m("segmentLabel"),
    startsOn: m("startsOn"),
    consentProof: m("consentProofLabel"),
    consentOn: m("consentOn"),
    statusOn: t("statusOn"),
  };
  return (
    <ActionForm action={startRosterCommitAction} words={await formWords()} labels={labels} id="commit">
      <input type="hidden" name="importId" value={importId} />
      {theirs > 0 ? enrolment() : unasked()}
      {confirmable !== null && confirmable + theirs > 0 ? (
        <>
          <Checkbox
            name="confirm"
            value="yes"
            defaultChecked
            label={t("confirm")}
            hint={t("confirmHint", { count: confirmable })}
          />
          <DateField
            name="statusOn"
            label={t("statusOn")}
            defaultValue={today()}
            max={today()}
            width="short"
          />
        </>
      ) : null}
      {unmatched > 0 ? (
        <Checkbox
          name="addPeople"
          value="yes"
          label={t("addPeople", { count: unmatched })}
          hint={t("addPeopleHint")}
        />
      ) : null}
      <SubmitButton wide pendingLabel={t("committing")}>
        {t("commit")}
      </SubmitButton>
    </ActionForm>
  );

  function enrolment() {
    return (
      <>
        <p className="font-semibold">{t("forAll")}</p>
        <SelectField
          name="payer"
          label={m("payerLabel")}
          defaultValue="SELF"
          options={payers.map((value) => ({ value, label: m(`payer.${value}`) }))}
        />
        <RadioGroup
          name="segment"
          label={m("segmentLabel")}
          hint={t("segmentHint")}
          defaultValue="BPU"
          options={segments.map((value) => ({ value, label: m(`segment.${value}`) }))}
        />
        <DateField
          name="startsOn"
          label={m("startsOn")}
          hint={t("startsOnHint")}
          defaultValue={today()}
          max={today()}
          width="short"
        />
        <RadioGroup
          name="consentProof"
          label={m("consentProofLabel")}
          hint={t("consentHint")}
          options={consentProofs.map((value) => ({ value, label: m(`consentProof.${value}`) }))}
        />
        <DateField
          name="consentOn"
          label={m("consentOn")}
          defaultValue={today()}
          max={today()}
          width="short"
        />
      </>
    );
  }

  /** Nobody is enrolled, so nothing of this is used. */
  function unasked() {
    const given = { payer: "SELF", segment: "BPU", startsOn: today(), consentProof: "SIGNED_FORM" };
    return Object.entries({ ...given, consentOn: today() }).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ));
  }
}
