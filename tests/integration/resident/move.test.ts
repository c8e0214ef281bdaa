import { afterAll, beforeAll, expect, test } from "vitest";
import { registerMember } from "@/lib/membership/mutations";
import { closePools } from "@/lib/platform/db/pool";
import { duplicatesPage } from "@/lib/resident/duplicate/queries";
import { settleMove, undoMove } from "@/lib/resident/move/mutations";
import { movePage } from "@/lib/resident/move/queries";
import { reviseResident } from "@/lib/resident/mutations";
import { residentPage } from "@/lib/resident/queries";
import { addPeople, personOf, registrationOf, value } from "@/tests/support/world";
import { openPlace } from "../import/place";
import { everythingIn } from "./twins";

let place: Awaited<ReturnType<typeof openPlace>>;

beforeAll(async () => {
  place = await openPlace("move");
});
afterAll(closePools);

const everything = () => everythingIn(place.database);

/** One NIK in Socorejo, where it is a member, and in Karanglo. */
async function addTwice(n: number) {
  const { siti, socorejo, karanglo } = place;
  const person = personOf(socorejo, n);
  const [here = ""] = await addPeople(siti, socorejo.code, [person]);
  const [there = ""] = await addPeople(siti, karanglo.code, [{ ...person, name: "Nama Lain" }]);
  const form = registrationOf(socorejo.code, { residentId: here, startsOn: "2026-03-02" });
  return { here, there, person, membershipId: value(await registerMember(siti, form)).id };
}

const counts = async (code: string) =>
  (await duplicatesPage(place.siti, code, { kind: "elsewhere" }))?.counts.elsewhere;

test("a person of two villages is left in the one where they live, and comes back when that is undone", async () => {
  const { siti, kades, socorejo, karanglo } = place;
  const { here, there, membershipId } = await addTwice(4);
  expect(await counts(socorejo.code)).toBe(1);
  expect(await counts(karanglo.code)).toBe(1);
  const list = await duplicatesPage(siti, karanglo.code, { kind: "elsewhere" });
  expect(list?.rows).toMatchObject([{ first: { id: there, place: null }, likeness: "SAME_NIK" }]);
  expect(list?.rows[0]?.second.place).toMatch(/^Desa v\d+, Kec\. /);
  expect(await movePage(siti, socorejo.code, here, there)).toMatchObject({ second: { name: "Nama Lain" } });
  const before = await everything();
  const move = { firstId: here, secondId: there, livesAs: there, day: "2026-08-01" };

  expect(await settleMove(kades, move)).toMatchObject({ code: "NOT_ALLOWED" });
  expect(await settleMove(siti, { ...move, day: "2026-03-01" })).toMatchObject({
    code: "END_BEFORE_START",
    field: "day",
  });
  expect(await everything()).toBe(before);
  const both = await Promise.all([1, 2].map(() => settleMove(siti, move)));
  expect(both).toEqual([1, 2].map(() => ({ ok: true, value: { livesAsId: there, ended: 1 } })));
  const left = await residentPage(siti, here);
  expect(left?.resident.vitalStatus).toBe("MOVED");
  expect(left?.memberships).toMatchObject([{ id: membershipId, endedOn: "2026-08-01", endReason: "MOVED" }]);
  expect(left?.moved?.livesAs).toMatchObject({ id: there });
  expect((await residentPage(kades, here))?.moved).toMatchObject({ livesAs: null });
  expect([await counts(socorejo.code), await counts(karanglo.code)]).toEqual([0, 0]);

  const undone = { moveId: left?.moved?.id ?? "" };
  expect(await undoMove(kades, undone)).toMatchObject({ code: "NOT_ALLOWED" });
  value(await undoMove(siti, undone));
  expect(await everything()).toBe(before);
  value(await undoMove(siti, undone));
  expect(await everything()).toBe(before);
});

test("what was written after a move stays when it is undone", async () => {
  const { siti } = place;
  const { here, there, person, membershipId } = await addTwice(12);
  value(await settleMove(siti, { firstId: there, secondId: here, livesAs: there, day: "2026-08-01" }));
  const moveId = (await residentPage(siti, here))?.moved?.id ?? "";
  value(await reviseResident(siti, { residentId: here, ...person, vitalStatus: "DECEASED" }));
  value(await undoMove(siti, { moveId }));
  const page = await residentPage(siti, here);
  expect(page?.resident.vitalStatus).toBe("DECEASED");
  expect(page?.memberships).toMatchObject([{ id: membershipId, endedOn: null }]);
});

test("other people, other territories and one village alone are no move", async () => {
  const { siti, socorejo, faraway } = place;
  const [one = "", two = ""] = await addPeople(siti, socorejo.code, [
    personOf(socorejo, 20),
    personOf(socorejo, 21),
  ]);
  expect(await movePage(siti, socorejo.code, one, two)).toBeNull();
  const move = { firstId: one, secondId: two, livesAs: one, day: "2026-08-01" };
  expect(await settleMove(siti, move)).toMatchObject({ code: "RESIDENT_UNKNOWN" });
  expect(await movePage(siti, faraway.code, one, two)).toBeNull();
});
