import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { unlinkEvidenceAction } from "@/lib/campaign/binder/evidence/actions";
import type { BinderIndicator } from "@/lib/campaign/binder/queries";
import { binderWords } from "./binder-words";

/** The events and regulations that are named as evidence, each to be taken out again. */
export async function EvidenceList({ indicator }: { indicator: BinderIndicator }) {
  const t = await getTranslations("binder");
  const form = await getTranslations("form");
  const words = await binderWords();
  const forms = await formWords();
  const { events, regulations } = indicator;
  if (events.length + regulations.length === 0) return <p className="text-text-muted">{t("evidenceNone")}</p>;
  const remove = (evidenceId: string, what: string) => (
    <ActionForm action={unlinkEvidenceAction} words={forms} id={`unlink-${evidenceId}`}>
      <input type="hidden" name="evidenceId" value={evidenceId} />
      <SubmitButton variant="quiet" pendingLabel={form("saving")}>
        {t("remove")}
        <span className="sr-only">: {what}</span>
      </SubmitButton>
    </ActionForm>
  );
  return (
    <ul className="divide-y divide-border rounded-panel border border-border bg-surface">
      {events.map((event) => (
        <li key={event.evidenceId} className="flex flex-wrap items-center justify-between gap-x-4 px-4 py-2">
          <span className="min-w-0">
            <TextLink href={`/events/${event.id}`}>{words.event(event)}</TextLink>
            {event.cancelled ? ` (${t("cancelledEvent")})` : null}
          </span>
          {remove(event.evidenceId, words.event(event))}
        </li>
      ))}
      {regulations.map((one) => (
        <li key={one.evidenceId} className="flex flex-wrap items-center justify-between gap-x-4 px-4 py-2">
          <span className="min-w-0">{words.regulation(one)}</span>
          {remove(one.evidenceId, words.regulation(one))}
        </li>
      ))}
    </ul>
  );
}
