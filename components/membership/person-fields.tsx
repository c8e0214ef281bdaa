import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/ui/choice-field";
import { DateField, TextField } from "@/components/ui/text-field";

/** A new person: only the name is needed; NIK and birth date are what makes the registration last. */
export async function PersonFields({ hamlets, name }: { hamlets: string[]; name: string }) {
  const r = await getTranslations("resident");
  return (
    <>
      <TextField
        name="name"
        label={r("name")}
        hint={r("nameHint")}
        defaultValue={/\d/.test(name) ? "" : name}
        autoComplete="off"
        maxLength={100}
      />
      <TextField
        name="nik"
        label="NIK"
        hint={r("nikHint")}
        optional
        inputMode="numeric"
        autoComplete="off"
        width="medium"
      />
      <TextField
        name="familyCardNo"
        label={r("familyCardNo")}
        optional
        inputMode="numeric"
        autoComplete="off"
        width="medium"
      />
      <DateField name="birthDate" label={r("birthDate")} optional width="short" />
      <TextField name="birthPlace" label={r("birthPlace")} optional autoComplete="off" />
      <RadioGroup
        name="sex"
        label={r("sexLabel")}
        optional
        inline
        options={[
          { value: "M", label: r("sex.M") },
          { value: "F", label: r("sex.F") },
        ]}
      />
      <TextField name="occupation" label={r("occupation")} optional autoComplete="off" />
      <TextField name="hamlet" label={r("hamlet")} optional list="hamlets" autoComplete="off" />
      <datalist id="hamlets">
        {hamlets.map((hamlet) => (
          <option key={hamlet} value={hamlet} />
        ))}
      </datalist>
      <div className="grid max-w-xs grid-cols-2 gap-4">
        <TextField name="rt" label="RT" optional inputMode="numeric" autoComplete="off" />
        <TextField name="rw" label="RW" optional inputMode="numeric" autoComplete="off" />
      </div>
      <TextField
        name="phone"
        label={r("phone")}
        hint={r("phoneHint")}
        optional
        type="tel"
        inputMode="tel"
        autoComplete="off"
        width="medium"
      />
    </>
  );
}
