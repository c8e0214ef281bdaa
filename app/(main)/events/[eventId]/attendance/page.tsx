import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AttendanceNotices } from "@/components/event/attendance-notices";
import { AttendeeForm, AttendeeList, GroupForm } from "@/components/event/attendee-forms";
import { CountForm } from "@/components/event/count-form";
import { EventHeader } from "@/components/event/event-header";
import { ButtonLink } from "@/components/ui/button";
import { PageSection, Panel } from "@/components/ui/page-section";
import { eventPage } from "@/lib/event/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ eventId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("event.attendance"))("title") };
}

export default async function AttendancePage({ params }: Props) {
  const actor = await requireActor();
  const page = await eventPage(actor, (await params).eventId);
  if (!page?.mayKeep) notFound();
  const { event, groups, attendees, attendance } = page;
  if (event.state === "CANCELLED" || event.state === "PLANNED") redirect(`/events/${event.id}`);
  const t = await getTranslations("event.attendance");
  return (
    <>
      <EventHeader
        actor={actor}
        page={page}
        title={t("title")}
        answer={t("answer", { present: attendance.present })}
        actions={<ButtonLink href={`/events/${event.id}`}>{t("back")}</ButtonLink>}
      />
      <AttendanceNotices page={page} />
      <PageSection heading={t("byCount")} intro={t("byCountIntro")}>
        <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {groups.map((group, at) => (
            <CountForm key={group.name} eventId={event.id} group={group} at={at} />
          ))}
          <Panel>
            <GroupForm eventId={event.id} />
          </Panel>
        </div>
      </PageSection>
      <PageSection heading={t("byList")} intro={t("byListIntro", { count: attendees.length })}>
        <div className="space-y-6">
          <Panel narrow>
            <AttendeeForm eventId={event.id} />
          </Panel>
          <AttendeeList attendees={attendees} />
        </div>
      </PageSection>
    </>
  );
}
