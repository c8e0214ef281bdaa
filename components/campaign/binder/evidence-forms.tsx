import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { Panel } from "@/components/ui/page-section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { linkEventAction, linkRegulationAction } from "@/lib/campaign/binder/evidence/actions";
import type { IndicatorPage } from "@/lib/campaign/binder/file/queries";
import { binderWords } from "./binder-words";
import { RegulationForm } from "./regulation-form";
import { SpotFields } from "./spot-fields";

/** Events where the indicator asks for them or for what they bring, and regulations where it asks for those. */
export async function EvidenceForms({ page }: { page: IndicatorPage }) {
  const { needs } = page.indicator;
  const events = needs.some((need) => need === "EVENT" || need === "PHOTO" || need === "ATTENDANCE");
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      {events ? <EventForm page={page} /> : null}
      {needs.includes("REGULATION") ? (
        <>
          {page.regulations.length > 0 ? <ChooseRegulation page={page} /> : null}
          <RegulationForm page={page} />
        </>
      ) : null}
    </div>
  );
}

async function EventForm({ page }: { page: IndicatorPage }) {
  const t = await getTranslations("binder");
  const form = await getTranslations("form");
  const words = await binderWords();
  if (page.events.length === 0) return <Panel>{t("noEvents")}</Panel>;
  return (
    <Panel>
      <ActionForm
        action={linkEventAction}
        words={await formWords()}
        labels={{ eventId: t("event") }}
        id="event"
      >
        <SpotFields page={page} />
        <SelectField
          name="eventId"
          label={t("addEvent")}
          hint={t("addEventHint")}
          empty={form("choose")}
          options={page.events.map((event) => ({ value: event.id, label: words.event(event) }))}
        />
        <SubmitButton variant="secondary" pendingLabel={form("saving")}>
          {t("use")}
          <span className="sr-only">: {t("event")}</span>
        </SubmitButton>
      </ActionForm>
    </Panel>
  );
}

async function ChooseRegulation({ page }: { page: IndicatorPage }) {
  const t = await getTranslations("binder");
  const form = await getTranslations("form");
  const words = await binderWords();
  return (
    <Panel>
      <ActionForm
        action={linkRegulationAction}
        words={await formWords()}
        labels={{ regulationId: t("regulation") }}
        id="choose"
      >
        <SpotFields page={page} />
        <SelectField
          name="regulationId"
          label={t("addRegulation")}
          empty={form("choose")}
          options={page.regulations.map((one) => ({ value: one.id, label: words.regulation(one) }))}
        />
        <SubmitButton variant="secondary" pendingLabel={form("saving")}>
          {t("use")}
          <span className="sr-only">: {t("regulation")}</span>
        </SubmitButton>
      </ActionForm>
    </Panel>
  );
}
