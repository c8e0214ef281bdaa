import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AgendaFilters } from "@/components/event/agenda-filters";
import { CalendarForms } from "@/components/event/calendar-forms";
import { EventTable } from "@/components/event/event-table";
import { eventWords } from "@/components/event/event-words";
import { KindEffects } from "@/components/event/kind-effects";
import { MonthGrid } from "@/components/event/month-grid";
import { ViewChoice } from "@/components/event/view-choice";
import { listHref } from "@/components/shell/list-links";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageSection } from "@/components/ui/page-section";
import { ownCalendar } from "@/lib/event/calendar/queries";
import { effectByKind } from "@/lib/event/effect/queries";
import { agendaPage } from "@/lib/event/month/queries";
import { agendaFilter } from "@/lib/event/schema";
import { requireActor } from "@/lib/platform/auth/session";
import { addMonths, monthOf } from "@/lib/platform/dates";
import { formatDay, formatMonth, type Locale } from "@/lib/platform/format";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  return { title: (await getTranslations("event"))("title") };
}

export default async function AgendaPage({ searchParams }: Props) {
  const actor = await requireActor();
  const filter = agendaFilter.parse(await searchParams);
  const page = await agendaPage(actor, filter);
  const kinds = await effectByKind(actor);
  if (!page || !kinds) notFound();
  const t = await getTranslations("event");
  const shell = await getTranslations("shell");
  const locale = (await getLocale()) as Locale;
  const words = await eventWords();
  const { month, today, next, events, unreported } = page;
  const to = (change: object) => listHref("/events", { ...filter, ...change });
  const inMonth = events.filter(({ day }) => monthOf(day) === month);
  const named = formatMonth(month, locale);
  const answer = t("agenda.answer", { count: inMonth.length, month: named });
  const upcoming = next
    ? t("agenda.next", { title: words.title(next), place: next.place, away: words.away(next) })
    : "";
  const empty = <EmptyState heading={t("agenda.none")}>{t("agenda.noneHint")}</EmptyState>;
  return (
    <>
      <PageHeader
        title={t("title")}
        answer={`${answer} ${upcoming}`}
        printed={shell("dataAsOf", { day: formatDay(today, locale) })}
        actions={<ButtonLink href="/villages">{t("agenda.findVillage")}</ButtonLink>}
      />
      <AgendaFilters filter={filter} districts={page.districts} />
      <PageSection
        heading={named}
        actions={
          <nav aria-label={t("agenda.months")} className="flex flex-wrap gap-2">
            <ButtonLink href={to({ month: addMonths(month, -1) })}>{t("agenda.previous")}</ButtonLink>
            <ButtonLink href={to({ month: undefined })}>{t("agenda.thisMonth")}</ButtonLink>
            <ButtonLink href={to({ month: addMonths(month, 1) })}>{t("agenda.following")}</ButtonLink>
          </nav>
        }
      >
        <ViewChoice filter={filter} />
        {filter.view === "list" ? (
          <EventTable events={inMonth} caption={named} empty={empty} />
        ) : inMonth.length === 0 ? (
          empty
        ) : (
          <MonthGrid {...page} caption={named} />
        )}
      </PageSection>
      {unreported.length > 0 ? (
        <PageSection heading={t("agenda.unreported")} intro={t("agenda.unreportedIntro")}>
          <EventTable events={unreported} caption={t("agenda.unreported")} empty={null} />
        </PageSection>
      ) : null}
      <PageSection heading={t("effect.byKind")} intro={t("effect.byKindIntro")}>
        <KindEffects kinds={kinds} />
      </PageSection>
      <CalendarForms calendar={await ownCalendar(actor)} />
    </>
  );
}
