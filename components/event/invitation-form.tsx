import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextAreaField, TextField } from "@/components/ui/text-field";
import type { invitationForm } from "@/lib/event/letter/queries";
import { today } from "@/lib/platform/dates";

type Props = { page: NonNullable<Awaited<ReturnType<typeof invitationForm>>> };

/** A plain form that answers with the letter as a file; nothing of it is kept. */
export async function InvitationForm({ page }: Props) {
  const t = await getTranslations("event");
  // The letter is Indonesian whatever the screen speaks.
  const letter = await getTranslations({ locale: "id", namespace: "event" });
  const region = await getTranslations({ locale: "id", namespace: "region" });
  const { village, groups, guests, headName, headTitle } = page;
  const isWard = village.kind === "KELURAHAN";
  const kind = isWard ? "Kelurahan" : "Desa";
  const head = headTitle ? region(`headTitles.${headTitle}`) : isWard ? "Lurah" : "Kepala Desa";
  const lines = [
    `Pemerintah ${village.regencyName}`,
    `Kecamatan ${village.districtName}`,
    `${kind} ${village.name}`,
  ];
  const heads = guests.map((name) => `Kepala Desa ${name}`);
  return (
    <form method="post" action={`/api/v1/events/${page.id}/invitation`} className="space-y-6">
      <TextField
        name="number"
        label={t("letter.number")}
        hint={t("letter.numberHint")}
        optional
        autoComplete="off"
      />
      <DateField name="day" label={t("letter.day")} defaultValue={today(page.invitedTo.zone)} />
      <TextField name="attachment" label={t("letter.attachment")} autoComplete="off" />
      <TextAreaField
        name="to"
        label={t("letter.to")}
        hint={t("letter.toHint")}
        defaultValue={[...groups, ...heads].join("\n")}
      />
      <TextField
        name="subject"
        label={t("letter.subject")}
        defaultValue={page.title ?? letter(`kinds.${page.kind}`)}
      />
      <TextField
        name="signerOffice"
        label={t("letter.signerOffice")}
        defaultValue={`${head} ${village.name}`}
      />
      <TextField name="signerName" label={t("letter.signerName")} defaultValue={headName} />
      <TextAreaField
        name="letterhead"
        label={t("letter.letterhead")}
        hint={t("letter.letterheadHint")}
        rows={3}
        defaultValue={lines.map((line) => line.toUpperCase()).join("\n")}
      />
      <TextField name="address" label={t("letter.address")} hint={t("letter.addressHint")} />
      <RadioGroup
        name="paper"
        label={t("letter.paper")}
        inline
        defaultValue="A4"
        options={[
          { value: "A4", label: "A4" },
          { value: "F4", label: t("letter.folio") },
        ]}
      />
      <SubmitButton wide>{t("letter.make")}</SubmitButton>
    </form>
  );
}
