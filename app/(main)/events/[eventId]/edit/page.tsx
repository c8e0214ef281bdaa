import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EventForm } from "@/components/event/event-form";
import { VillageHeader } from "@/components/region/village-header";
import { Panel } from "@/components/ui/page-section";
import { eventForm } from "@/lib/event/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ eventId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("event"))("edit") };
}

export default async function EditEventPage({ params }: Props) {
  const actor = await requireActor();
  const page = await eventForm(actor, (await params).eventId);
  if (!page) notFound();
  const t = await getTranslations("event");
  return (
    <>
      <VillageHeader
        actor={actor}
        village={page.village}
        section="events"
        title={t("edit")}
        answer={t("editAnswer")}
      />
      <Panel narrow>
        <EventForm {...page} />
      </Panel>
    </>
  );
}
