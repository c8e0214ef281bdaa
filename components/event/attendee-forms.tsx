import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { DataTable } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import {
  addAttendeeAction,
  countAttendanceAction,
  removeAttendeeAction,
} from "@/lib/event/attendance/actions";
import type { EventPage } from "@/lib/event/queries";
import { newId } from "@/lib/platform/id";

/** One name after another; the form is empty again as soon as one is written down. */
export async function AttendeeForm({ eventId }: { eventId: string }) {
  const t = await getTranslations("event.attendance");
  const form = await getTranslations("form");
  const labels = { name: t("name"), origin: t("origin") };
  return (
    <ActionForm
      action={addAttendeeAction}
      words={await formWords()}
      labels={labels}
      id="attendee"
      resetOnDone
      className="space-y-4"
    >
      <input type="hidden" name="id" value={newId()} />
      <input type="hidden" name="eventId" value={eventId} />
      <TextField name="name" label={t("name")} autoComplete="off" autoCapitalize="words" />
      <TextField name="origin" label={t("origin")} hint={t("originHint")} optional autoComplete="off" />
      <SubmitButton pendingLabel={form("saving")} wide>
        {t("add")}
      </SubmitButton>
    </ActionForm>
  );
}

/** A group that came without being among the invited. */
export async function GroupForm({ eventId }: { eventId: string }) {
  const t = await getTranslations("event.attendance");
  const form = await getTranslations("form");
  return (
    <ActionForm
      action={countAttendanceAction}
      words={await formWords()}
      labels={{ group: t("otherGroup") }}
      id="group"
      resetOnDone
      className="space-y-4"
    >
      <input type="hidden" name="eventId" value={eventId} />
      <TextField name="group" label={t("otherGroup")} hint={t("otherGroupHint")} autoComplete="off" />
      <SubmitButton variant="secondary" pendingLabel={form("saving")} wide>
        {t("addGroup")}
      </SubmitButton>
    </ActionForm>
  );
}

/** Who is on the list, the latest first, to be taken off again. */
export async function AttendeeList({ attendees }: Pick<EventPage, "attendees">) {
  const t = await getTranslations("event.attendance");
  const words = await formWords();
  return (
    <DataTable
      caption={t("byList")}
      hideCaption
      rows={attendees.toReversed()}
      rowKey={({ id }) => id}
      empty={<EmptyState heading={t("noNames")}>{t("noNamesHint")}</EmptyState>}
      columns={[
        { key: "name", header: t("name"), card: "title", cell: ({ name }) => name },
        { key: "origin", header: t("origin"), cell: ({ origin }) => origin ?? "—" },
        {
          key: "remove",
          header: t("remove"),
          card: "plain",
          cell: ({ id, name }) => (
            <ConfirmDetails
              label={<NamedButton label={t("remove")} name={name} />}
              question={t("removeQuestion", { name })}
            >
              <ActionForm action={removeAttendeeAction} words={words} id={`remove-${id}`}>
                <input type="hidden" name="attendeeId" value={id} />
                <SubmitButton variant="danger">{t("removeYes")}</SubmitButton>
              </ActionForm>
            </ConfirmDetails>
          ),
        },
      ]}
    />
  );
}

function NamedButton({ label, name }: { label: string; name: string }) {
  return (
    <>
      {label}
      <span className="sr-only"> {name}</span>
    </>
  );
}
