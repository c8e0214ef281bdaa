import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MouTable } from "@/components/mou/mou-table";
import { VillageHeader } from "@/components/region/village-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { canWriteMous } from "@/lib/mou/policy";
import { listVillageMous } from "@/lib/mou/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ villageCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("mou"))("title") };
}

export default async function VillageMousPage({ params }: Props) {
  const actor = await requireActor();
  const page = await listVillageMous(actor, (await params).villageCode);
  if (!page) notFound();
  const t = await getTranslations("mou");
  const { village, mous } = page;
  const mayWrite = canWriteMous(actor);
  const add = (
    <ButtonLink href={`/villages/${village.code}/mous/new`} variant="primary">
      {t("new")}
    </ButtonLink>
  );
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        title={t("title")}
        answer={t("villageAnswer")}
        actions={mayWrite && mous.length > 0 ? add : null}
      />
      <MouTable
        caption={t("title")}
        mous={mous}
        empty={
          <EmptyState heading={t("none")} action={mayWrite ? add : null}>
            {mayWrite ? t("noneHint") : t("noneHintVillage")}
          </EmptyState>
        }
      />
    </>
  );
}
