import { beforeAll, describe, expect, test } from "vitest";
import { addAttendee, countAttendance } from "@/lib/event/attendance/mutations";
import { renewCalendar, withdrawCalendar } from "@/lib/event/calendar/mutations";
import { findCalendarOwner, listCalendar } from "@/lib/event/calendar/queries";
import { effectByKind } from "@/lib/event/effect/queries";
import { findEventOwner } from "@/lib/event/file/queries";
import { recordMinutes } from "@/lib/event/minutes/mutations";
import { agendaPage } from "@/lib/event/month/queries";
import { cancelEvent, planEvent, reopenEvent, reviseEvent } from "@/lib/event/mutations";
import { tellTomorrow } from "@/lib/event/notice/mutations";
import { eventForm, eventPage, villageEvents } from "@/lib/event/queries";
import { listNotifications } from "@/lib/notification/queries";
import { spreadAnnouncements } from "@/lib/notification/spread/mutations";
import { addDays, today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";
import { openPlace } from "@/tests/integration/import/place";
import { actorWith, openLogin } from "@/tests/support/access";
import { asOwner } from "@/tests/support/database";
import { planOf } from "@/tests/support/events";
import { value } from "@/tests/support/world";

let place: Awaited<ReturnType<typeof openPlace>>;

beforeAll(async () => {
  place = await openPlace("event");
});

describe("an invited village", () => {
  test("sees the event and its own invitation, not who came nor the other village, and changes nothing", async () => {
    const { siti, kades, socorejo, karanglo, database } = place;
    const plan = planOf(karanglo, {
      guests: socorejo.code,
      place: "Balai Karanglo",
      host: "Pemdes Karanglo",
    });
    const { id } = value(await planEvent(siti, plan));
    value(await addAttendee(siti, { id: newId(), eventId: id, name: "Sunandar" }));
    expect((await villageEvents(kades, socorejo.code))?.events.map((event) => event.id)).toEqual([id]);
    const page = await eventPage(kades, id);
    expect(page).toMatchObject({ mayKeep: false, village: null, attendees: [], groups: [] });
    expect(page?.event).toMatchObject({ place: "Balai Karanglo", village: null });
    expect(page?.effect.villages.map(({ code }) => code)).toEqual([socorejo.code]);
    expect(await eventForm(kades, id)).toBeNull();
    expect(await findEventOwner(kades, id)).toBeNull();
    expect(page?.files).toBeNull();
    const { villageCode: _code, ...change } = plan;
    for (const answer of [
      await reviseEvent(kades, { ...change, guests: undefined }),
      await cancelEvent(kades, { eventId: id, reason: "x" }),
      await countAttendance(kades, { eventId: id, group: "Petani", step: "men+" }),
      await recordMinutes(kades, { eventId: id, minutes: "x" }),
    ])
      expect(answer).toEqual({ ok: false, code: "NOT_ALLOWED" });
    const login = await openLogin(database);
    const said = { role: "app_village", regencies: [socorejo.regencyId], village: socorejo.id };
    expect((await login.attempt(said, "update event set place = 'x'")).count).toBe(0);
    expect((await login.attempt(said, "select from event_attendee")).count).toBe(0);
    expect((await login.attempt(said, "delete from event_guest")).refused).toBe("42501");
    await login.end();
    const { siti: officer } = place;
    value(await reviseEvent(officer, { ...change, guests: [] }));
    expect(await eventPage(kades, id)).toBeNull();
  });

  test("is of the same regency, and only the branch invites", async () => {
    const { siti, kades, socorejo, karanglo, faraway, database } = place;
    const unknown = { ok: false, code: "VILLAGE_UNKNOWN", field: "guests" };
    expect(await planEvent(siti, planOf(karanglo, { guests: faraway.code }))).toEqual(unknown);
    const invited = planOf(socorejo, { guests: karanglo.code });
    expect(await planEvent(kades, invited)).toEqual({ ok: false, code: "NOT_ALLOWED" });
    const none = await asOwner(database, (client) =>
      client.query("select from event where id = $1", [invited.id]),
    );
    expect(none.rowCount).toBe(0);
  });
});

describe("attendance", () => {
  test("counts one by one and typed, never below nothing, and keeps what is left empty", async () => {
    const { kades, socorejo } = place;
    const { id: eventId } = value(await planEvent(kades, planOf(socorejo, { capacity: "10" })));
    const count = (input: object) => countAttendance(kades, { eventId, group: "Petani", ...input });
    await Promise.all(Array.from({ length: 6 }, () => count({ step: "women+" })));
    expect(value(await count({ step: "men-" }))).toEqual({ men: 0, women: 6, unsplit: 0 });
    const tap = newId();
    for (const _sentAgain of [1, 2])
      expect(value(await count({ step: "women+", tap }))).toMatchObject({ women: 7 });
    expect(value(await count({ step: "women-" }))).toMatchObject({ women: 6 });
    expect(value(await count({ men: 5 }))).toEqual({ men: 5, women: 6, unsplit: 0 });
    expect(value(await countAttendance(kades, { eventId, group: "Umum", unsplit: 3 }))).toMatchObject({
      unsplit: 3,
    });
    const page = await eventPage(kades, eventId);
    expect(page?.attendance).toMatchObject({ counted: 14, present: 14, beyondCapacity: 4, differ: false });
    expect(page?.groups.map(({ name, total }) => [name, total])).toEqual([
      ["Perangkat desa", 0],
      ["Petani", 11],
      ["Umum", 3],
    ]);
  });

  test("a name sent twice is one, two people of one name are two, and a stale form loses nobody", async () => {
    const { kades, socorejo } = place;
    const { id: eventId } = value(await planEvent(kades, planOf(socorejo)));
    const id = newId();
    const add = (name: string, of = id) => addAttendee(kades, { id: of, eventId, name });
    expect(value(await add("Slamet"))).toMatchObject({ namesakes: 0, listed: 1 });
    expect(value(await add("Slamet"))).toMatchObject({ namesakes: 0, listed: 1 });
    expect(value(await add("Wahyuni"))).toMatchObject({ namesakes: 0, listed: 2 });
    expect(value(await add("slamet", newId()))).toMatchObject({ namesakes: 1, listed: 3 });
    const names = (await eventPage(kades, eventId))?.attendees.map(({ name }) => name);
    expect(names).toEqual(["Slamet", "Wahyuni", "slamet"]);
  });

  test("waits for the day and ends with a cancellation, which can be taken back", async () => {
    const { kades, socorejo } = place;
    const ahead = planOf(socorejo, { day: addDays(today(), 1) });
    const { id: eventId } = value(await planEvent(kades, ahead));
    const count = () => countAttendance(kades, { eventId, group: "Petani", step: "men+" });
    expect(await count()).toMatchObject({ code: "EVENT_NOT_YET" });
    const { villageCode: _code, ...change } = ahead;
    value(await reviseEvent(kades, { ...change, day: today() }));
    value(await cancelEvent(kades, { eventId, reason: "Hujan" }));
    expect(await count()).toMatchObject({ code: "EVENT_CANCELLED" });
    value(await reopenEvent(kades, { eventId }));
    value(await count());
    // What was counted stays when nobody invites the group any more.
    value(await reviseEvent(kades, { ...change, day: today(), groups: [] }));
    const page = await eventPage(kades, eventId);
    expect(page?.groups.map(({ name }) => name)).toEqual(["Petani"]);
    expect(page?.event).toMatchObject({ sequence: 4, state: "TODAY" });
  });
});

test("registrations around an event are those of its villages, and the branch sees the middle of many", async () => {
  const { siti, kades, socorejo, karanglo, database } = place;
  const day = addDays(today(), -45);
  const plan = planOf(socorejo, { day, kind: "LAUNCH", guests: karanglo.code });
  const { id } = value(await planEvent(siti, plan));
  await asOwner(database, async (client) => {
    for (const [village, away, count] of [
      [socorejo, -31, 100],
      [socorejo, -8, 4],
      [socorejo, -7, 2],
      [socorejo, 0, 5],
      [socorejo, 7, 9],
      [karanglo, 30, 20],
      [karanglo, 31, 100],
    ] as const)
      await client.query(
        `insert into village_day (village_id, day, regency_id, registered, joined, lapsed, households_gained, households_lost,
           officials_gained, officials_lost) values ($1, $2, $3, $4, $4, 0, 0, 0, 0, 0)`,
        [village.id, addDays(day, away), village.regencyId, count],
      );
  });
  const seen = await eventPage(siti, id);
  expect(seen?.effect.total).toEqual([
    { days: 7, before: 2, onTheDay: 5, after: 9, gone: 7 },
    { days: 30, before: 6, onTheDay: 5, after: 29, gone: 30 },
  ]);
  expect((await eventPage(kades, id))?.effect.total[1]).toMatchObject({ before: 6, after: 9 });
  const launches = (await effectByKind(siti))?.find(({ kind }) => kind === "LAUNCH");
  expect(launches).toEqual({ kind: "LAUNCH", events: 1, median7: 7, median30: 23 });
});

test("the agenda of a month has what is in it by kind and kecamatan, and what lacks a report", async () => {
  const { siti, socorejo } = place;
  const plan = planOf(socorejo, {
    day: "2025-03-31",
    startsAt: "23:30",
    endsAt: undefined,
    kind: "VERIFICATION",
  });
  value(await planEvent(siti, plan));
  const ids = async (filter: object) => (await agendaPage(siti, filter))?.events.map(({ id }) => id);
  expect(await ids({ month: "2025-03", kind: "VERIFICATION" })).toEqual([plan.id]);
  expect(await ids({ month: "2025-03", kind: "LAUNCH" })).toEqual([]);
  expect(await ids({ month: "2025-03", district: socorejo.districtCode })).toEqual([plan.id]);
  // The last day of March is on a Monday, so April's grid begins with it.
  expect(await ids({ month: "2025-04" })).toEqual([plan.id]);
  expect(await ids({ month: "2025-05" })).toEqual([]);
  expect((await agendaPage(siti, {}))?.unreported.map(({ id }) => id)).toContain(plan.id);
  value(await recordMinutes(siti, { eventId: plan.id, minutes: "Terlaksana" }));
  expect((await agendaPage(siti, {}))?.unreported.map(({ id }) => id)).not.toContain(plan.id);
});

test("the village and its office are told of tomorrow and of a cancellation, each once", async () => {
  const { siti, kades, socorejo, database } = place;
  const budi = await actorWith(database, { role: "BRANCH", regencies: [socorejo.regencyId] }, "Budi");
  const told = async (actor: typeof siti) => {
    while ((await spreadAnnouncements(new Date())) > 0);
    return (await listNotifications(actor)).rows
      .filter(({ path }) => path === `/events/${id}`)
      .map(({ kind }) => kind)
      .sort();
  };
  const plan = planOf(socorejo, { day: addDays(today(), 1), startsAt: "23:30", endsAt: undefined });
  const { id } = value(await planEvent(siti, plan));
  for (const officer of [siti, budi, siti]) await tellTomorrow(officer, new Date());
  expect(await told(kades)).toEqual(["EVENT_TOMORROW"]);
  value(await cancelEvent(kades, { eventId: id, reason: "Hujan" }));
  for (const officer of [siti, budi]) {
    await tellTomorrow(officer, new Date());
    expect(await told(officer)).toEqual(["EVENT_CANCELLED", "EVENT_TOMORROW"]);
  }
  expect(await told(kades)).toEqual(["EVENT_TOMORROW"]);
});

describe("a calendar by its secret address", () => {
  test("reaches as far as its user, and no further once it is renewed, withdrawn or the account closed", async () => {
    const { database, siti, socorejo, karanglo, endang } = place;
    const wiryo = await actorWith(database, { role: "VILLAGE", villageId: socorejo.id });
    value(await planEvent(siti, planOf(karanglo, { kind: "EVALUATION" })));
    const first = value(await renewCalendar(wiryo)).token;
    const owner = await findCalendarOwner(first);
    expect(owner).toMatchObject({ id: wiryo.id, villageId: socorejo.id });
    const codes = (await listCalendar(owner ?? siti))?.map(({ village }) => village?.code);
    expect(new Set(codes)).toEqual(new Set([socorejo.code]));
    const kept = await asOwner(database, (client) =>
      client.query("select calendar_feed::text from calendar_feed"),
    );
    expect(JSON.stringify(kept.rows)).not.toContain(first);

    const second = value(await renewCalendar(wiryo)).token;
    expect(await findCalendarOwner(first)).toBeNull();
    await asOwner(database, (client) =>
      client.query(`update "user" set disabled_at = now() where id = $1`, [wiryo.id]),
    );
    expect(await findCalendarOwner(second)).toBeNull();
    await asOwner(database, (client) =>
      client.query(`update "user" set disabled_at = null where id = $1`, [wiryo.id]),
    );
    expect(await findCalendarOwner(second)).not.toBeNull();
    value(await withdrawCalendar(wiryo));
    expect(await findCalendarOwner(second)).toBeNull();
    expect(await renewCalendar(endang)).toEqual({ ok: false, code: "NOT_ALLOWED" });
  });
});
