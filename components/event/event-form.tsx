import { getTranslations } from "next-intl/server";
import { villageName } from "@/components/region/place";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, NumberField, TextAreaField, TextField } from "@/components/ui/text-field";
import { planEventAction, reviseEventAction } from "@/lib/event/actions";
import { textFromGroups } from "@/lib/event/group/rules";
import type { eventForm, newEventForm } from "@/lib/event/queries";
import { eventKinds } from "@/lib/event/schema";
import { today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";
import { clockOf, zoneName, zoneOf } from "@/lib/region/zone/rules";

type New = NonNullable<Awaited<ReturnType<typeof newEventForm>>>;
type Known = NonNullable<Awaited<ReturnType<typeof eventForm>>>;

/** Plans an event or, given one, changes it. */
export async function EventForm(page: New | Known) {
  const t = await getTranslations("event");
  const f = await getTranslations("event.fields");
  const form = await getTranslations("form");
  const { village, neighbours } = page;
  const known = "event" in page ? page : null;
  const event = known?.event;
  const zone = zoneOf(village.regencyId);
  const time = (at: Date | null | undefined) => (at ? clockOf(at, zone) : "");
  const starts = f("startsAt", { zone: zoneName(zone) });
  const named = [
    "kind",
    "title",
    "day",
    "endsAt",
    "place",
    "address",
    "capacity",
    "host",
    "groups",
    "guests",
  ];
  const labels = { ...Object.fromEntries(named.map((name) => [name, f(name)])), startsAt: starts };
  const host = await villageName(village);
  const guests = new Set(known?.event.guests.map(({ villageId }) => villageId));
  return (
    <ActionForm
      action={known ? reviseEventAction : planEventAction}
      words={await formWords()}
      labels={labels}
      id="event"
    >
      <input type="hidden" name="id" value={event?.id ?? newId()} />
      {known ? null : <input type="hidden" name="villageCode" value={village.code} />}
      <SelectField
        name="kind"
        label={f("kind")}
        width="medium"
        defaultValue={event?.kind ?? "OUTREACH"}
        options={eventKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <TextField
        name="title"
        label={f("title")}
        hint={f("titleHint")}
        optional
        defaultValue={event?.title ?? ""}
      />
      <div className="grid items-end gap-6 sm:grid-cols-3">
        <DateField name="day" label={f("day")} defaultValue={event ? today(zone, event.startsAt) : ""} />
        <TextField
          name="startsAt"
          label={starts}
          hint={f("startsAtHint")}
          defaultValue={time(event?.startsAt) || "09:00"}
          autoComplete="off"
        />
        <TextField
          name="endsAt"
          label={f("endsAt")}
          hint={f("endsAtHint")}
          optional
          defaultValue={time(event?.endsAt)}
          autoComplete="off"
        />
      </div>
      <TextField
        name="place"
        label={f("place")}
        hint={f("placeHint")}
        defaultValue={event?.place ?? `Balai ${host}`}
      />
      <TextField name="address" label={f("address")} optional defaultValue={event?.address ?? ""} />
      <NumberField
        name="capacity"
        label={f("capacity")}
        hint={f("capacityHint")}
        optional
        defaultValue={event?.capacity ?? ""}
      />
      <TextField name="host" label={f("host")} defaultValue={event?.host ?? `Pemerintah ${host}`} />
      <TextAreaField
        name="groups"
        label={f("groups")}
        hint={f("groupsHint")}
        placeholder={f("groupsExample")}
        rows={6}
        optional
        defaultValue={known ? textFromGroups(known.groups) : ""}
      />
      {neighbours.length > 0 ? (
        <CheckboxGroup
          name="guests"
          label={f("guests")}
          hint={f("guestsHint")}
          optional
          inline="halves"
          options={neighbours.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={neighbours.filter(({ id }) => guests.has(id)).map(({ code }) => code)}
        />
      ) : null}
      <SubmitButton pendingLabel={form("saving")} wide>
        {t("save")}
      </SubmitButton>
    </ActionForm>
  );
}
