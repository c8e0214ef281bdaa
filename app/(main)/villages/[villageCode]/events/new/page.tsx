import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EventForm } from "@/components/event/event-form";
import { VillageHeader } from "@/components/region/village-header";
import { Panel } from "@/components/ui/page-section";
import { newEventForm } from "@/lib/event/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ villageCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("event"))("plan") };
}

export default async function NewEventPage({ params }: Props) {
  const actor = await requireActor();
  const page = await newEventForm(actor, (await params).villageCode);
  if (!page) notFound();
  const t = await getTranslations("event");
  return (
    <>
      <VillageHeader
        actor={actor}
        village={page.village}
        section="events"
        title={t("plan")}
        answer={t("planAnswer")}
      />
      <Panel narrow>
        <EventForm {...page} />
      </Panel>
    </>
  );
}
