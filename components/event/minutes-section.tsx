import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageSection } from "@/components/ui/page-section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { recordMinutesAction } from "@/lib/event/minutes/actions";
import type { EventPage } from "@/lib/event/queries";
import { formatDateTime, type Locale } from "@/lib/platform/format";

/** What was said and what is to be done, and the form for whoever may write it. */
export async function MinutesSection({ page }: { page: EventPage }) {
  const t = await getTranslations("event.minutes");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const { event, minutes, followUp, notedAt, mayKeep } = page;
  const said = [
    ...(minutes ? [{ term: t("minutes"), value: <Lines text={minutes} /> }] : []),
    ...(followUp ? [{ term: t("followUp"), value: <Lines text={followUp} /> }] : []),
  ];
  const intro = notedAt && t("noted", { when: formatDateTime(notedAt, event.zone, locale) });
  return (
    <PageSection heading={t("heading")} id="minutes" intro={intro}>
      {said.length > 0 ? (
        <DescriptionList items={said} />
      ) : (
        <EmptyState heading={t("none")}>{t("noneHint")}</EmptyState>
      )}
      {mayKeep ? (
        <div className="mt-4">
          <ConfirmDetails label={t("write")} question={null} tone="plain">
            <ActionForm
              action={recordMinutesAction}
              words={await formWords()}
              labels={{ minutes: t("minutes"), followUp: t("followUp") }}
              id="minutes-form"
            >
              <input type="hidden" name="eventId" value={event.id} />
              <TextAreaField
                name="minutes"
                label={t("minutes")}
                hint={t("minutesHint")}
                rows={8}
                optional
                defaultValue={minutes ?? ""}
              />
              <TextAreaField
                name="followUp"
                label={t("followUp")}
                hint={t("followUpHint")}
                optional
                defaultValue={followUp ?? ""}
              />
              <SubmitButton pendingLabel={form("saving")}>{t("save")}</SubmitButton>
            </ActionForm>
          </ConfirmDetails>
        </div>
      ) : null}
    </PageSection>
  );
}

function Lines({ text }: { text: string }) {
  return <p className="whitespace-pre-line wrap-anywhere">{text}</p>;
}
