import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/ui/choice-field";
import { DateField, TextField } from "@/components/ui/text-field";
import type { ResidentPage } from "@/lib/resident/queries";

type Props = {
  /** Somebody on record, whose kept numbers are only ever replaced; left out for a new person. */
  resident?: ResidentPage["resident"];
  name?: string;
  hamlets?: string[];
};

/** What is kept of a person; only the name is needed, NIK and birth date are what makes a registration last. */
export async function PersonFields({ resident, name = "", hamlets = [] }: Props) {
  const t = await getTranslations("resident");
  const off = { autoComplete: "off", optional: true } as const;
  const digits = { ...off, inputMode: "numeric", width: "medium" } as const;
  const kept = resident ? t("keptWhenEmpty") : undefined;
  const was = (value: string | null | undefined) => ({ defaultValue: value ?? "" });
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        autoComplete="off"
        maxLength={100}
        {...was(resident?.name ?? name)}
      />
      <TextField name="nik" label={resident ? t("newNik") : "NIK"} hint={kept ?? t("nikHint")} {...digits} />
      <TextField
        name="familyCardNo"
        label={resident ? t("newFamilyCardNo") : t("familyCardNo")}
        {...(kept && { hint: kept })}
        {...digits}
      />
      <DateField
        name="birthDate"
        label={t("birthDate")}
        optional
        width="short"
        {...was(resident?.birthDate)}
      />
      <TextField name="birthPlace" label={t("birthPlace")} {...off} {...was(resident?.birthPlace)} />
      <RadioGroup
        name="sex"
        label={t("sexLabel")}
        optional
        inline
        {...(resident?.sex && { defaultValue: resident.sex })}
        options={[
          { value: "M", label: t("sex.M") },
          { value: "F", label: t("sex.F") },
        ]}
      />
      <TextField name="occupation" label={t("occupation")} {...off} {...was(resident?.occupation)} />
      <TextField
        name="familyRelation"
        label={t("familyRelation")}
        {...off}
        {...was(resident?.familyRelation)}
      />
      <TextField name="hamlet" label={t("hamlet")} list="hamlets" {...off} {...was(resident?.hamlet)} />
      <datalist id="hamlets">
        {hamlets.map((hamlet) => (
          <option key={hamlet} value={hamlet} />
        ))}
      </datalist>
      <div className="grid max-w-xs grid-cols-2 gap-4">
        <TextField name="rt" label="RT" {...digits} {...was(resident?.rt)} />
        <TextField name="rw" label="RW" {...digits} {...was(resident?.rw)} />
      </div>
      <TextField
        name="phone"
        label={resident ? t("newPhone") : t("phone")}
        hint={kept ?? t("phoneHint")}
        {...off}
        type="tel"
        inputMode="tel"
        width="medium"
      />
    </>
  );
}
