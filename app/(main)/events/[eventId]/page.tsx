import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Attachments } from "@/components/document/attachments";
import { AttendanceNotices } from "@/components/event/attendance-notices";
import { AttendanceTables } from "@/components/event/attendance-tables";
import { CancelForm, ReopenForm } from "@/components/event/cancel-forms";
import { EffectTable } from "@/components/event/effect-table";
import { EventFacts } from "@/components/event/event-facts";
import { EventHeader } from "@/components/event/event-header";
import { eventWords } from "@/components/event/event-words";
import { MinutesSection } from "@/components/event/minutes-section";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { type EventPage, eventPage } from "@/lib/event/queries";
import { requireActor } from "@/lib/platform/auth/session";
import { addDays, today } from "@/lib/platform/dates";
import { formatDateTime, type Locale } from "@/lib/platform/format";

type Props = {
  params: Promise<{ eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ searchParams }: Props) {
  const title = (await getTranslations("event"))("title");
  const form = await getTranslations("form");
  return { title: (await searchParams).refused ? form("errorPrefix") + title : title };
}

export default async function EventPageView({ params, searchParams }: Props) {
  const actor = await requireActor();
  const page = await eventPage(actor, (await params).eventId);
  if (!page) notFound();
  const t = await getTranslations("event");
  const words = await eventWords();
  const { event, mayKeep } = page;
  const base = `/events/${event.id}`;
  const said = { when: words.when(event), place: event.place, away: words.away(event) };
  const isCancelled = event.state === "CANCELLED";
  const isLongAgo = event.day < addDays(today(event.zone), -60);
  const hasBegun = !isCancelled && event.state !== "PLANNED";
  return (
    <>
      <EventHeader
        actor={actor}
        page={page}
        title={words.title(event)}
        answer={
          isCancelled ? t("answerCancelled", said) : isLongAgo ? t("answerPast", said) : t("answer", said)
        }
        actions={
          <>
            {mayKeep && hasBegun ? (
              <ButtonLink href={`${base}/attendance`} variant="primary">
                {t("attendance.open")}
              </ButtonLink>
            ) : null}
            {mayKeep ? <ButtonLink href={`${base}/edit`}>{t("edit")}</ButtonLink> : null}
            {mayKeep && event.state !== "HELD" && !isCancelled ? (
              <ButtonLink href={`${base}/invitation`}>{t("letter.open")}</ButtonLink>
            ) : null}
            <ButtonLink href={`/api/v1${base}/calendar`} download>
              {t("calendar.one")}
            </ButtonLink>
          </>
        }
      />
      {isCancelled ? <Cancelled page={page} /> : null}
      <PageSection heading={t("facts")}>
        <EventFacts page={page} />
      </PageSection>
      {mayKeep && (hasBegun || page.attendance.present > 0) ? <AttendanceSection page={page} /> : null}
      {mayKeep && (hasBegun || page.minutes) ? <MinutesSection page={page} /> : null}
      {page.files ? (
        <Attachments
          actor={actor}
          files={page.files}
          upload={{ action: `/api/v1/attachments/event/${event.id}`, purposes: ["PHOTO", "SCAN", "OTHER"] }}
          answer={await searchParams}
        />
      ) : null}
      {hasBegun ? (
        <PageSection heading={t("effect.heading")} intro={actor.role === "VILLAGE" && t("effect.ownOnly")}>
          <EffectTable effect={page.effect} />
        </PageSection>
      ) : null}
      {mayKeep && !isCancelled && event.state !== "HELD" ? (
        <div className="mt-10">
          <CancelForm eventId={event.id} />
        </div>
      ) : null}
    </>
  );
}

async function AttendanceSection({ page }: { page: EventPage }) {
  const t = await getTranslations("event.attendance");
  const intro = t("answer", { present: page.attendance.present });
  return (
    <PageSection heading={t("heading")} intro={intro} id="attendance">
      <AttendanceNotices page={page} />
      <AttendanceTables page={page} />
    </PageSection>
  );
}

async function Cancelled({ page }: { page: EventPage }) {
  const t = await getTranslations("event.cancel");
  const locale = (await getLocale()) as Locale;
  const { event, cancelReason, cancelledAt, mayKeep } = page;
  const when = cancelledAt ? formatDateTime(cancelledAt, event.zone, locale) : "";
  return (
    <div className="mb-6">
      <Notice
        tone="danger"
        heading={t("heading")}
        {...(mayKeep && { actions: <ReopenForm eventId={event.id} /> })}
      >
        {t("said", { reason: cancelReason ?? "", when })}
      </Notice>
    </div>
  );
}
