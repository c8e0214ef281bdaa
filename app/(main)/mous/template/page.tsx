import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { TemplateForm } from "@/components/mou/template-form";
import { PageHeader } from "@/components/shell/page-header";
import { FilterBar } from "@/components/ui/filter-bar";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/page-section";
import { SelectField } from "@/components/ui/select-field";
import { templatePage } from "@/lib/mou/template/queries";
import { requireActor } from "@/lib/platform/auth/session";
import { formatDateTime, type Locale } from "@/lib/platform/format";

type Props = { searchParams: Promise<{ office?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("mou"))("template.title") };
}

export default async function MouTemplatePage({ searchParams }: Props) {
  const actor = await requireActor();
  const page = await templatePage(actor, (await searchParams).office);
  if (!page) notFound();
  const t = await getTranslations("mou");
  const shell = await getTranslations("shell");
  const locale = (await getLocale()) as Locale;
  const { offices, office, template } = page;
  const crumbs = [{ label: t("title"), href: "/mous" }, { label: t("template.title") }];
  return (
    <>
      <PageHeader
        title={t("template.title")}
        kicker={office.name}
        crumbs={{ label: shell("crumbs"), crumbs }}
        answer={t("template.answer")}
      />
      {offices.length > 1 ? (
        <FilterBar label={t("template.chooseOffice")} apply={t("template.chooseOffice")}>
          <SelectField
            name="office"
            label={t("officeId")}
            defaultValue={office.id}
            options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </FilterBar>
      ) : null}
      <div className="max-w-3xl space-y-6">
        {template.written ? (
          <p className="text-text-muted">
            {t("template.written", {
              name: template.written.byName,
              when: formatDateTime(template.written.at, "Asia/Jakarta", locale),
            })}
          </p>
        ) : (
          <Notice tone="warning" heading={t("exampleHeading")}>
            {t("example")}
          </Notice>
        )}
        <Panel>
          <TemplateForm officeId={office.id} template={template} />
        </Panel>
      </div>
    </>
  );
}
