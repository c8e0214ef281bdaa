import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { PageSection, Panel } from "@/components/ui/page-section";
import { SubmitButton } from "@/components/ui/submit-button";
import { renewCalendarAction, withdrawCalendarAction } from "@/lib/event/calendar/actions";
import { formatDateTime, type Locale } from "@/lib/platform/format";

/**
 * The secret address of one's own calendar, shown once when it is made. The question is inside the form: around it, it
 * would take the form's place once there is an address, and the address with it.
 */
export async function CalendarForms({ calendar }: { calendar: { madeAt: Date } | null }) {
  const t = await getTranslations("event.calendar");
  const locale = (await getLocale()) as Locale;
  const words = await formWords();
  const make = (
    <SubmitButton variant={calendar ? "danger" : "secondary"} pendingLabel={t("making")}>
      {t(calendar ? "anotherYes" : "make")}
    </SubmitButton>
  );
  return (
    <div className="mt-10 print:hidden">
      <PageSection heading={t("heading")} intro={t("intro")} id="calendar">
        <Panel narrow>
          {calendar ? (
            <p className="mb-4">
              {t("madeAt", { when: formatDateTime(calendar.madeAt, undefined, locale) })}
            </p>
          ) : null}
          <div className="space-y-4">
            <ActionForm
              action={renewCalendarAction}
              words={words}
              id="calendar-form"
              className="space-y-4 wrap-anywhere"
            >
              {calendar ? (
                <ConfirmDetails label={t("another")} question={t("anotherQuestion")} tone="plain">
                  {make}
                </ConfirmDetails>
              ) : (
                make
              )}
            </ActionForm>
            {calendar ? (
              <ConfirmDetails label={t("withdraw")} question={t("withdrawQuestion")}>
                <ActionForm action={withdrawCalendarAction} words={words} id="withdraw">
                  <SubmitButton variant="danger">{t("withdrawYes")}</SubmitButton>
                </ActionForm>
              </ConfirmDetails>
            ) : null}
          </div>
        </Panel>
      </PageSection>
    </div>
  );
}
