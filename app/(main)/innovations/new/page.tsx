import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InnovationForm } from "@/components/innovation/innovation-form";
import { PageHeader } from "@/components/shell/page-header";
import { Panel } from "@/components/ui/page-section";
import { newInnovationPage } from "@/lib/innovation/queries";
import { innovationFilter } from "@/lib/innovation/schema";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  return { title: (await getTranslations("innovation"))("new") };
}

export default async function NewInnovationPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { village } = innovationFilter.parse(await searchParams);
  const page = await newInnovationPage(actor, village);
  if (!page) notFound();
  const t = await getTranslations("innovation");
  return (
    <>
      <PageHeader title={t("new")} kicker={t("title")} answer={t("newAnswer")} />
      <Panel narrow>
        <InnovationForm villages={page.villages} />
      </Panel>
    </>
  );
}
