import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { calendarOf } from "@/lib/event/calendar/rules";
import type { EventRow } from "@/lib/event/queries";

const row: EventRow = {
  id: "019aa000-0000-7000-8000-000000000001",
  kind: "OUTREACH",
  title: null,
  startsAt: new Date("2026-11-26T02:00:00Z"),
  endsAt: null,
  day: "2026-11-26",
  zone: "Asia/Jakarta",
  place: "Balai Desa Karanglo",
  host: "Pemerintah Desa Karanglo",
  village: null,
  state: "PLANNED",
  present: 0,
  sequence: 0,
  updatedAt: new Date("2026-11-20T00:00:00Z"),
};
const words = {
  name: "Agenda",
  title: ({ title }: EventRow) => title ?? "Sosialisasi",
  description: ({ host }: EventRow) => `Tuan rumah: ${host}`,
  address: ({ id }: EventRow) => `https://desa.example/events/${id}`,
};

/** As another program reads it. */
function read(text: string) {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  return events.map((event) => ({
    uid: event.getFirstPropertyValue("uid"),
    summary: event.getFirstPropertyValue("summary"),
    location: event.getFirstPropertyValue("location"),
    description: event.getFirstPropertyValue("description"),
    status: event.getFirstPropertyValue("status"),
    sequence: event.getFirstPropertyValue("sequence"),
    starts: String(event.getFirstPropertyValue("dtstart")),
    ends: String(event.getFirstPropertyValue("dtend")),
    stamp: String(event.getFirstPropertyValue("dtstamp")),
  }));
}

test("times are universal, an open end is two hours, and the same event is known again", () => {
  const text = calendarOf([row], words);
  expect(read(text)).toEqual([
    {
      uid: `${row.id}@desa-sadar`,
      summary: "Sosialisasi",
      location: "Balai Desa Karanglo",
      description: "Tuan rumah: Pemerintah Desa Karanglo",
      status: "CONFIRMED",
      sequence: 0,
      starts: "2026-11-26T02:00:00Z",
      ends: "2026-11-26T04:00:00Z",
      stamp: "2026-11-20T00:00:00Z",
    },
  ]);
  expect(calendarOf([row], words)).toBe(text);
});

test("a cancelled event says so under the same name with a higher number", () => {
  const [event] = read(calendarOf([{ ...row, state: "CANCELLED", sequence: 2 }], words));
  expect(event).toMatchObject({ uid: `${row.id}@desa-sadar`, status: "CANCELLED", sequence: 2 });
});

test("whatever people write comes through, in lines of at most 75 bytes that cannot start a property of their own", () => {
  // Line breaks are one kind in such a file, and what no text file can hold is not typed.
  const texts = fc
    .string({ unit: fc.constantFrom(..."abcé漢😀,;:\\\"'–\nBEGIN:VEVENT "), minLength: 1, maxLength: 300 })
    .filter((text) => text.trim() === text && text !== "");
  fc.assert(
    fc.property(texts, texts, (title, host) => {
      const text = calendarOf([{ ...row, title, host, place: title }], words);
      for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const [event, another] = read(text);
      expect(another).toBeUndefined();
      expect(event).toMatchObject({ summary: title, location: title, description: `Tuan rumah: ${host}` });
    }),
  );
});
