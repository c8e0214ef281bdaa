import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importPage } from "@/lib/import/queries";
import { startUndo, undoBatch } from "@/lib/import/undo/mutations";
import { registerMember } from "@/lib/membership/mutations";
import { endMembership, reopenMembership } from "@/lib/membership/status/mutations";
import { closePools } from "@/lib/platform/db/pool";
import { mergeResidents } from "@/lib/resident/merge/mutations";
import { mergePage } from "@/lib/resident/merge/pair/queries";
import { undoMerge } from "@/lib/resident/merge/undo/mutations";
import { reviseResident } from "@/lib/resident/mutations";
import { residentPage } from "@/lib/resident/queries";
import type { ResidentInput } from "@/lib/resident/schema";
import { asOwner } from "@/tests/support/database";
import { addPeople, type Place, personOf, registrationOf, value } from "@/tests/support/world";
import { imported, openPlace, peopleOf, templateCsv } from "../import/place";
import { addTwins, chosen, countedByHand, everythingIn, figuresOf, merged } from "./twins";

let place: Awaited<ReturnType<typeof openPlace>>;

beforeAll(async () => {
  place = await openPlace("merge");
});
afterAll(closePools);

const everything = () => everythingIn(place.database);
const addTwice = (village: Place, n: number, change: Partial<ResidentInput> = {}) =>
  addTwins(place.siti, village, n, change);

const statOf = (village: Place) => figuresOf(place.database, village);

async function lastMerge(keptId: string): Promise<string> {
  const page = await residentPage(place.siti, keptId);
  return page?.merges[0]?.id ?? "";
}

test("two become one with what was chosen, counted once, both histories together; undone, all is as it was", async () => {
  const { siti, socorejo } = place;
  const { first, second, one } = await addTwice(socorejo, 3);
  const of = (residentId: string, startsOn: string, segment: "BPU" | "PU" = "BPU") =>
    registerMember(
      siti,
      registrationOf(socorejo.code, { residentId, startsOn, segment, kpj: "12345678901" }),
    );
  const early = value(await of(first, "2026-03-02")).id;
  const late = value(await of(second, "2026-05-04")).id;
  const wage = value(await of(second, "2026-06-01", "PU")).id;
  const before = await everything();
  expect(await statOf(socorejo)).toEqual({ residents: 2, households: 2, members: 2 });

  const result = value(await merged(siti, socorejo, first, second, { birthPlace: "second" }));
  expect(result).toEqual({ keptId: first, goneId: second });
  expect(await statOf(socorejo)).toEqual({ residents: 1, households: 1, members: 1 });
  const page = await residentPage(siti, first);
  expect(page?.resident).toMatchObject({ name: one.name, birthPlace: "LAMONGAN", hasPhone: true });
  const standing = (id: string) => page?.memberships.find((row) => row.id === id);
  expect(page?.memberships).toHaveLength(3);
  expect(standing(early)).toMatchObject({ endedOn: null });
  expect(standing(late)).toMatchObject({ endedOn: "2026-05-04", endReason: "MISTAKE" });
  expect(standing(wage)).toMatchObject({ endedOn: null });
  expect(page?.merges).toMatchObject([
    { goneId: second, mergedBy: "Siti", moved: 2, undoable: true, changed: [] },
  ]);
  expect(page?.history.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["mergeResident", "mergeAway", "addResident"]),
  );
  expect(await residentPage(siti, second)).toBeNull();

  const undone = { mergeId: await lastMerge(first) };
  expect(value(await undoMerge(siti, undone))).toEqual({
    keptId: first,
    goneId: second,
    changed: [],
    stillEnded: 0,
  });
  expect(await everything()).toBe(before);
  expect(await undoMerge(siti, undone)).toMatchObject({ ok: true });
  expect(await everything()).toBe(before);
});

test("what changed since it was shown is looked at again, and two NIK are not chosen between silently", async () => {
  const { siti, socorejo } = place;
  const { first, second, one } = await addTwice(socorejo, 11, { nik: personOf(socorejo, 46).nik });
  const page = await mergePage(siti, socorejo.code, first, second);
  const input = {
    villageCode: socorejo.code,
    firstId: first,
    secondId: second,
    version: page?.version ?? "",
  };
  expect(await mergeResidents(siti, input)).toMatchObject({ code: "NIK_CHOICE", field: "nik" });
  value(await reviseResident(siti, { residentId: first, ...one, occupation: "NELAYAN/PERIKANAN" }));
  const before = await everything();
  expect(await mergeResidents(siti, { ...input, nik: "second" })).toMatchObject({ code: "PAIR_CHANGED" });
  expect(await everything()).toBe(before);

  value(await merged(siti, socorejo, first, second, { nik: "second", name: "second" }));
  const nik = (await residentPage(siti, first))?.resident.maskedNik;
  expect(nik?.slice(-2)).toBe(personOf(socorejo, 46).nik?.slice(-2));
  value(await undoMerge(siti, { mergeId: await lastMerge(first) }));
  expect(await everything()).toBe(before);
});

test("a running membership of both needs a word, and what came after a merge stays when it is undone", async () => {
  const { siti, kades, socorejo } = place;
  const { first, second, one } = await addTwice(socorejo, 17);
  const of = (residentId: string) =>
    registerMember(siti, registrationOf(socorejo.code, { residentId, startsOn: "2026-04-01" }));
  const mine = value(await of(first)).id;
  const other = value(await of(second)).id;
  expect(await merged(kades, socorejo, first, second, { BPU: undefined })).toMatchObject({
    code: "STAYS_CHOICE",
    field: "BPU",
  });
  value(await merged(kades, socorejo, first, second, { BPU: other }));

  value(await reviseResident(siti, { residentId: first, ...one, name: "Nama Diperbaiki", rt: "009" }));
  value(await endMembership(siti, { membershipId: other, endedOn: "2026-07-01", reason: "OWN_WISH" }));
  const again = value(await of(first)).id;
  const mergeId = await lastMerge(first);
  expect(value(await undoMerge(siti, { mergeId }))).toEqual({
    keptId: first,
    goneId: second,
    changed: expect.arrayContaining(["name", "address"]),
    stillEnded: 1,
  });
  const [kept, back] = [await residentPage(siti, first), await residentPage(siti, second)];
  expect(kept?.resident).toMatchObject({ name: "Nama Diperbaiki", rt: "009", hasPhone: false });
  expect(kept?.memberships.map(({ id, endedOn }) => [id, endedOn === null]).sort()).toEqual(
    [
      [mine, false],
      [again, true],
    ].sort(),
  );
  expect(back?.memberships).toMatchObject([{ id: other, endedOn: "2026-07-01", endReason: "OWN_WISH" }]);
  expect(await reopenMembership(siti, { membershipId: mine })).toMatchObject({ code: "REGISTERED_AGAIN" });
});

test("sent twice at once it happens once; of two merges the later is undone first", async () => {
  const { siti, socorejo } = place;
  const { first, second } = await addTwice(socorejo, 23);
  const [third = ""] = await addPeople(siti, socorejo.code, [personOf(socorejo, 58)]);
  const before = await everything();
  const input = await chosen(siti, socorejo, first, second);
  const both = await Promise.all([1, 2].map(() => mergeResidents(siti, input)));
  expect(both).toEqual([1, 2].map(() => ({ ok: true, value: { keptId: first, goneId: second } })));
  const inner = await lastMerge(first);
  value(await merged(siti, socorejo, first, third, { nik: "first" }));
  const page = await residentPage(siti, first);
  expect(page?.merges.map(({ goneId, undoable }) => [goneId, undoable])).toEqual([
    [third, true],
    [second, false],
  ]);
  expect(await undoMerge(siti, { mergeId: inner })).toMatchObject({ code: "MERGED_AGAIN" });
  const outer = await lastMerge(first);
  const [one] = await Promise.all([1, 2].map(() => undoMerge(siti, { mergeId: outer })));
  value(one as Awaited<ReturnType<typeof undoMerge>>);
  value(await undoMerge(siti, { mergeId: inner }));
  expect(await everything()).toBe(before);
});

test("an undo is refused when the identity has been given to somebody else since", async () => {
  const { siti, socorejo } = place;
  const { first, second } = await addTwice(socorejo, 31, { nik: personOf(socorejo, 66).nik });
  value(await merged(siti, socorejo, first, second, { nik: "first" }));
  await addPeople(siti, socorejo.code, [personOf(socorejo, 66, { name: "Orang Baru" })]);
  const before = await everything();
  expect(await undoMerge(siti, { mergeId: await lastMerge(first) })).toMatchObject({
    code: "IDENTITY_TAKEN",
    params: { name: "Orang Baru" },
  });
  expect(await everything()).toBe(before);
});

test("an import undone after a merge leaves the merged ones and says so; the merge can still be undone", async () => {
  const { siti, karanglo, database } = place;
  const [one, third, typing] = peopleOf(karanglo.code, 3, 40);
  if (!one || !third || !typing) throw new Error("too few people");
  const people = [one, { ...one, nik: typing.nik, familyCardNo: "3523120101205077" }, third];
  const importId = await imported(siti, karanglo.code, templateCsv(people));
  const ids = await asOwner(database, async (client) => {
    const sql = "select id from resident where village_id = $1 and name = $2 order by id";
    return (await client.query<{ id: string }>(sql, [karanglo.id, people[0]?.name])).rows.map(({ id }) => id);
  });
  const [first = "", second = ""] = ids;
  value(await merged(siti, karanglo, first, second, { nik: "first" }));
  value(await startUndo(siti, { importId }));
  while (await undoBatch(siti, importId));
  const kept = (await importPage(siti, importId, {}))?.reasons.filter(({ code }) => code.endsWith("_SINCE"));
  expect(kept?.map(({ code, rows }) => [code, rows])).toEqual([["CHANGED_SINCE", 2]]);
  expect(await statOf(karanglo)).toMatchObject({ residents: 1, households: 1 });
  value(await undoMerge(siti, { mergeId: await lastMerge(first) }));
  expect(await statOf(karanglo)).toMatchObject({ residents: 2, households: 2 });
});

test("whatever is merged however, everybody is counted once, and undone all is as it was", async () => {
  const { siti, socorejo } = place;
  const side = fc.constantFrom("first", "second");
  const registration = fc.record({
    twin: fc.boolean(),
    segment: fc.constantFrom("BPU" as const, "PU" as const),
    startsOn: fc.constantFrom("2026-02-02", "2026-05-05"),
    ended: fc.boolean(),
  });
  const change = fc.record({
    nik: fc.constantFrom(null, personOf(socorejo, 85).nik),
    birthPlace: fc.constantFrom("LAMONGAN", "GRESIK"),
    familyCardNo: fc.constantFrom(null, personOf(socorejo, 2).familyCardNo),
    phone: fc.constantFrom(null, "+6284123456780"),
    vitalStatus: fc.constantFrom("ALIVE" as const, "MOVED" as const),
  });
  const choices = fc.record({
    nik: side,
    phone: side,
    familyCard: side,
    birthPlace: side,
    vitalStatus: side,
  });
  let n = 100;
  await fc.assert(
    fc.asyncProperty(
      change,
      fc.array(registration, { maxLength: 3 }),
      choices,
      async (other, held, chosenSides) => {
        n += 3;
        const nik = other.nik && personOf(socorejo, n + 1).nik;
        const { first, second } = await addTwice(socorejo, n, { ...other, nik });
        for (const { twin, ended, ...one } of held) {
          const form = registrationOf(socorejo.code, { residentId: twin ? second : first, ...one });
          const registered = await registerMember(siti, form);
          if (registered.ok && ended)
            value(
              await endMembership(siti, { membershipId: form.id, endedOn: "2026-07-07", reason: "OWN_WISH" }),
            );
        }
        const before = await everything();
        value(await merged(siti, socorejo, first, second, chosenSides));
        expect(await statOf(socorejo)).toEqual(await countedByHand(place.database, socorejo));
        const keptId = (await residentPage(siti, first)) ? first : second;
        value(await undoMerge(siti, { mergeId: await lastMerge(keptId) }));
        expect(await everything()).toBe(before);
      },
    ),
    { numRuns: 8 },
  );
});
