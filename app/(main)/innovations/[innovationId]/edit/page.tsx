import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InnovationForm } from "@/components/innovation/innovation-form";
import { PageHeader } from "@/components/shell/page-header";
import { Panel } from "@/components/ui/page-section";
import { editInnovationPage } from "@/lib/innovation/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ innovationId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("innovation"))("edit") };
}

export default async function EditInnovationPage({ params }: Props) {
  const actor = await requireActor();
  const known = await editInnovationPage(actor, (await params).innovationId);
  if (!known) notFound();
  const t = await getTranslations("innovation");
  return (
    <>
      <PageHeader
        title={t("edit")}
        kicker={`${known.title} · ${known.villageName}`}
        answer={t("newAnswer")}
      />
      <Panel narrow>
        <InnovationForm known={known} />
      </Panel>
    </>
  );
}
