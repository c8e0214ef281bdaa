import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SeatForm } from "@/components/official/seat-form";
import { VillageHeader } from "@/components/region/village-header";
import { Panel } from "@/components/ui/page-section";
import { newSeatPage } from "@/lib/official/seat/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ villageCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("official"))("addSeat") };
}

export default async function NewSeatPage({ params }: Props) {
  const actor = await requireActor();
  const page = await newSeatPage(actor, (await params).villageCode);
  if (!page) notFound();
  const t = await getTranslations("official");
  return (
    <>
      <VillageHeader
        actor={actor}
        village={page.village}
        section="officials"
        title={t("addSeat")}
        answer={t("addAnswer")}
      />
      <Panel narrow>
        <SeatForm villageCode={page.village.code} groups={page.groups} />
      </Panel>
    </>
  );
}
