import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CeremonyForm } from "@/components/mou/ceremony-form";
import { PageHeader } from "@/components/shell/page-header";
import { FilterBar } from "@/components/ui/filter-bar";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/page-section";
import { SelectField } from "@/components/ui/select-field";
import { newCeremonyPage } from "@/lib/mou/ceremony/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { searchParams: Promise<{ regency?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("mou"))("ceremony.new") };
}

export default async function NewCeremonyPage({ searchParams }: Props) {
  const actor = await requireActor();
  const page = await newCeremonyPage(actor, (await searchParams).regency);
  if (!page) notFound();
  const t = await getTranslations("mou");
  const shell = await getTranslations("shell");
  const { regencies, regency, districts, offices, values } = page;
  const crumbs = [{ label: t("title"), href: "/mous" }, { label: t("ceremony.new") }];
  return (
    <>
      <PageHeader
        title={t("ceremony.new")}
        kicker={regency.name}
        crumbs={{ label: shell("crumbs"), crumbs }}
        answer={t("ceremony.newAnswer")}
      />
      {regencies.length > 1 ? (
        <FilterBar label={t("ceremony.regency")} apply={t("ceremony.chooseRegency")}>
          <SelectField
            name="regency"
            label={t("ceremony.regency")}
            defaultValue={regency.code}
            options={regencies.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </FilterBar>
      ) : null}
      <div className="max-w-3xl space-y-6">
        {values.isExample ? (
          <Notice tone="warning" heading={t("exampleHeading")}>
            {t("example")}
          </Notice>
        ) : null}
        <Panel>
          <CeremonyForm districts={districts} offices={offices} values={values} />
        </Panel>
      </div>
    </>
  );
}
