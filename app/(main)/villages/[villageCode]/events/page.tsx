import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CalendarForms } from "@/components/event/calendar-forms";
import { EventTable } from "@/components/event/event-table";
import { VillageHeader } from "@/components/region/village-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ownCalendar } from "@/lib/event/calendar/queries";
import { villageEvents } from "@/lib/event/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ villageCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("event"))("title") };
}

export default async function VillageEventsPage({ params }: Props) {
  const actor = await requireActor();
  const page = await villageEvents(actor, (await params).villageCode);
  if (!page) notFound();
  const t = await getTranslations("event");
  const { village, events } = page;
  const ahead = events.filter(({ state }) => state === "PLANNED" || state === "TODAY").length;
  const missing = events.filter(
    (event) => event.state === "UNREPORTED" && event.village?.code === village.code,
  ).length;
  const plan = (
    <ButtonLink href={`/villages/${village.code}/events/new`} variant="primary">
      {t("plan")}
    </ButtonLink>
  );
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="events"
        title={t("title")}
        answer={t("villageAnswer", { ahead, missing })}
        actions={plan}
      />
      <EventTable
        events={events}
        caption={t("title")}
        villageCode={village.code}
        empty={
          <EmptyState heading={t("none")} action={plan}>
            {t("noneHint")}
          </EmptyState>
        }
      />
      {actor.role === "VILLAGE" ? <CalendarForms calendar={await ownCalendar(actor)} /> : null}
    </>
  );
}
