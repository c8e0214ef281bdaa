import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MouForm } from "@/components/mou/mou-form";
import { VillageHeader } from "@/components/region/village-header";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/page-section";
import { newMouPage } from "@/lib/mou/draft/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ villageCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("mou"))("newTitle") };
}

export default async function NewMouPage({ params }: Props) {
  const actor = await requireActor();
  const page = await newMouPage(actor, (await params).villageCode);
  if (!page) notFound();
  const t = await getTranslations("mou");
  const { village, offices, values, isExample } = page;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="mous"
        title={t("newTitle")}
        answer={t("newAnswer")}
      />
      <div className="max-w-3xl space-y-6">
        {isExample ? (
          <Notice tone="warning" heading={t("exampleHeading")}>
            {t("example")}
          </Notice>
        ) : null}
        <Panel>
          <MouForm villageCode={village.code} offices={offices} values={values} />
        </Panel>
      </div>
    </>
  );
}
