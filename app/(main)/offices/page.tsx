import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OfficeForm } from "@/components/region/office-form";
import { OfficeTable } from "@/components/region/office-table";
import { PageHeader } from "@/components/shell/page-header";
import { PageSection, Panel } from "@/components/ui/page-section";
import { requireActor } from "@/lib/platform/auth/session";
import { listOffices } from "@/lib/region/office/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("region"))("office.title") };
}

export default async function OfficesPage() {
  const offices = await listOffices(await requireActor());
  if (!offices) notFound();
  const t = await getTranslations("region");
  return (
    <>
      <PageHeader title={t("office.title")} answer={t("office.answer")} />
      <OfficeTable offices={offices} />
      <PageSection heading={t("office.add")}>
        <Panel narrow>
          <OfficeForm offices={offices} />
        </Panel>
      </PageSection>
    </>
  );
}
