import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MouForm } from "@/components/mou/mou-form";
import { VillageHeader } from "@/components/region/village-header";
import { Panel } from "@/components/ui/page-section";
import { editMouPage } from "@/lib/mou/draft/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ mouId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("mou"))("editTitle") };
}

export default async function EditMouPage({ params }: Props) {
  const actor = await requireActor();
  const page = await editMouPage(actor, (await params).mouId);
  if (!page) notFound();
  const t = await getTranslations("mou");
  const { mouId, village, offices, values } = page;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="mous"
        title={t("editTitle")}
        answer={t("newAnswer")}
      />
      <div className="max-w-3xl">
        <Panel>
          <MouForm villageCode={village.code} mouId={mouId} offices={offices} values={values} />
        </Panel>
      </div>
    </>
  );
}
