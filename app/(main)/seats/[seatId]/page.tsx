import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { HistoryTable } from "@/components/audit/history-table";
import { AppointForm } from "@/components/official/appoint-form";
import { LeaveForms } from "@/components/official/leave-forms";
import { LinkForm } from "@/components/official/link-form";
import { TermTable } from "@/components/official/term-table";
import { VillageHeader } from "@/components/region/village-header";
import { listHref } from "@/components/shell/list-links";
import { ButtonLink } from "@/components/ui/button";
import { PageSection, Panel } from "@/components/ui/page-section";
import { type SeatPage as Page, seatPage } from "@/lib/official/seat/queries";
import { requireActor } from "@/lib/platform/auth/session";
import { formatDay, type Locale } from "@/lib/platform/format";

type Props = { params: Promise<{ seatId: string }>; searchParams: Promise<{ search?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("official"))("seat") };
}

export default async function SeatPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { search } = await searchParams;
  const asked = typeof search === "string" ? search.trim().slice(0, 100) : undefined;
  const seatId = (await params).seatId;
  const page = await seatPage(actor, seatId, asked || undefined);
  if (!page) notFound();
  const t = await getTranslations("official");
  const audit = await getTranslations("audit");
  const { village, seat, current, terms } = page;
  const base = `/villages/${village.code}`;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="officials"
        title={seat.title}
        answer={await answerOf(page)}
        actions={
          current?.residentId && !page.enrolledSince ? (
            <ButtonLink
              variant="primary"
              href={listHref(`${base}/members/new`, { resident: current.residentId, official: 1 })}
            >
              {t("register")}
            </ButtonLink>
          ) : null
        }
      />
      {current && current.residentId === null ? (
        <PageSection id="link" heading={t("linkHeading")} intro={t("linkIntro", { name: current.name })}>
          <LinkForm seatId={seatId} term={current} hits={page.hits} search={asked || undefined} />
        </PageSection>
      ) : null}
      <PageSection heading={t("holders")}>
        <TermTable terms={terms} />
      </PageSection>
      {seat.closedOn === null ? (
        <PageSection heading={t(current ? "replaceHolder" : "appoint")}>
          <Panel narrow>
            <AppointForm seatId={seatId} current={current} />
          </Panel>
          <div className="mt-6">
            <LeaveForms seatId={seatId} current={current} />
          </div>
        </PageSection>
      ) : null}
      <PageSection heading={audit("history")}>
        <HistoryTable rows={page.history} />
      </PageSection>
    </>
  );
}

async function answerOf({ seat, current, enrolledSince }: Page): Promise<string> {
  const t = await getTranslations("official");
  const locale = (await getLocale()) as Locale;
  if (seat.closedOn) return t("seatClosed", { day: formatDay(seat.closedOn, locale) });
  if (!current) return t("seatVacant", { group: seat.groupName });
  const holder = { name: current.name, group: seat.groupName };
  if (enrolledSince) return t("seatEnrolled", { ...holder, day: formatDay(enrolledSince, locale) });
  return t(current.residentId ? "seatNotEnrolled" : "seatNotLinked", holder);
}
