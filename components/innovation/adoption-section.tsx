import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { PageSection, Panel } from "@/components/ui/page-section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DataTable } from "@/components/ui/table";
import { DateField } from "@/components/ui/text-field";
import { adoptInnovationAction } from "@/lib/innovation/actions";
import type { InnovationPage } from "@/lib/innovation/queries";
import { today } from "@/lib/platform/dates";
import { formatDay } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";

/** Who does the same since when, and a form for who begins. */
export async function AdoptionSection({ page }: { page: InnovationPage }) {
  const t = await getTranslations("innovation");
  const locale = asLocale(await getLocale());
  return (
    <PageSection heading={t("adoptions")}>
      <div className="space-y-6">
        <DataTable
          caption={t("adoptions")}
          hideCaption
          rows={page.adoptions}
          rowKey={({ villageId }) => String(villageId)}
          empty={<p className="text-text-muted">{t("adoptionsNone")}</p>}
          columns={[
            { key: "village", header: t("village"), card: "title", cell: ({ villageName }) => villageName },
            { key: "from", header: t("from"), cell: ({ startsOn }) => formatDay(startsOn, locale) },
            { key: "noted", header: t("noted"), cell: ({ byName }) => byName },
          ]}
        />
        {page.choices.length > 0 ? <AdoptForm page={page} /> : null}
      </div>
    </PageSection>
  );
}

async function AdoptForm({ page: { innovation, choices } }: { page: InnovationPage }) {
  const t = await getTranslations("innovation");
  const form = await getTranslations("form");
  const labels = { villageCode: t("fields.villageCode"), startsOn: t("fields.startsOn") };
  return (
    <Panel narrow>
      <h3 className="font-semibold">{t("adopt")}</h3>
      <p className="mb-4 text-text-muted">{t("adoptIntro")}</p>
      <ActionForm action={adoptInnovationAction} words={await formWords()} labels={labels} id="adopt">
        <input type="hidden" name="innovationId" value={innovation.id} />
        <SelectField
          name="villageCode"
          label={labels.villageCode}
          {...(choices.length > 1 && { empty: form("choose") })}
          options={choices.map(({ code, name, district }) => ({
            value: code,
            label: `${name}, Kec. ${district.name}`,
          }))}
        />
        <DateField name="startsOn" label={labels.startsOn} max={today()} defaultValue={today()} />
        <SubmitButton pendingLabel={form("saving")}>{t("adoptButton")}</SubmitButton>
      </ActionForm>
    </Panel>
  );
}
