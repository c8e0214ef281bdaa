import { afterAll, beforeAll, expect, test } from "vitest";
import { startUndo, undoBatch } from "@/lib/import/undo/mutations";
import { registerMember } from "@/lib/membership/mutations";
import { endMembership } from "@/lib/membership/status/mutations";
import { copyTerms } from "@/lib/official/copy/mutations";
import { copyPage } from "@/lib/official/copy/queries";
import { fillIn } from "@/lib/official/list/mutations";
import { officialsPage } from "@/lib/official/queries";
import { addSeat, closeSeat } from "@/lib/official/seat/mutations";
import { seatPage } from "@/lib/official/seat/queries";
import { appoint, endTerm, linkTerm } from "@/lib/official/term/mutations";
import { addDays, today } from "@/lib/platform/dates";
import { asActor } from "@/lib/platform/db/door";
import { closePools } from "@/lib/platform/db/pool";
import { newId } from "@/lib/platform/id";
import { rankDistricts, rankVillages } from "@/lib/ranking/queries";
import { recountVillage } from "@/lib/region/mutations";
import { mergeResidents } from "@/lib/resident/merge/mutations";
import { mergePage } from "@/lib/resident/merge/pair/queries";
import { undoMerge } from "@/lib/resident/merge/undo/mutations";
import { residentPage } from "@/lib/resident/queries";
import { asOwner } from "@/tests/support/database";
import { addPeople, personOf, registrationOf, value } from "@/tests/support/world";
import { countOf, imported, openPlace, peopleOf, templateCsv } from "../import/place";
import { countByDay } from "./naive";

let place: Awaited<ReturnType<typeof openPlace>>;
let people: string[];
const last = addDays(today(), 40);

beforeAll(async () => {
  place = await openPlace("officials");
  people = await addPeople(
    place.siti,
    place.socorejo.code,
    [0, 1, 2, 3, 4].map((n) => personOf(place.socorejo, n)),
  );
});
afterAll(closePools);

const page = (asOf?: string) => officialsPage(place.siti, place.socorejo.code, asOf);
const listed = (pasted: string, step: "check" | "save" | "saveOthers" = "save") =>
  fillIn(place.siti, { villageCode: place.socorejo.code, pasted, step });
const nikOf = (n: number) => personOf(place.socorejo, n).nik;

async function enrol(n: number, startsOn: string): Promise<string> {
  const registration = registrationOf(place.socorejo.code, {
    residentId: people[n] ?? "",
    segment: "PU",
    sector: "VILLAGE_OFFICIAL",
    payer: "VILLAGE_BUDGET",
    startsOn,
  });
  return value(await registerMember(place.siti, registration)).id;
}

async function expectCountedRight() {
  expect(await countByDay(place.database, place.socorejo.id, "2018-01-01", last)).toEqual([]);
}

test("a pasted list is looked at, then kept once, and links whose NIK it has without keeping the number", async () => {
  const list = [
    "Jabatan\tNama\tNIK\tMulai",
    `Kepala Desa\tSunandar\t${nikOf(0)}\t2018-07-10`,
    `Sekretaris Desa\tWagiman\t${nikOf(1)}\t2018-07-10`,
    `Ketua RT 001 RW 001\tSutarmi\t${nikOf(2)}\t2019-01-01`,
    "Ketua RT 002 RW 001\t\t\t",
  ].join("\n");
  const before = await countOf(place.database, "official_seat");
  expect(value(await listed(list, "check")).saved).toBeNull();
  expect(await countOf(place.database, "official_seat")).toBe(before);
  expect(value(await listed(list)).saved).toBe(4);
  expect(value(await listed(list)).steps.every(({ verdict }) => verdict === "SAME")).toBe(true);
  expect(await countOf(place.database, "official_seat")).toBe(before + 4);
  expect(await countOf(place.database, "official_term where resident_id is not null")).toBe(3);
  const found = await page();
  expect(found?.all).toEqual({ seats: 4, filled: 3, enrolled: 0 });
  expect(found?.holdings).toHaveLength(4);
  await expectCountedRight();
});

test("whoever is registered counts from that day, and the officials are complete with the last", async () => {
  await enrol(0, "2020-01-05");
  const secretary = await enrol(1, "2020-02-01");
  expect(await page()).toMatchObject({
    since: "2020-02-01",
    allSince: null,
    core: { enrolled: 2, filled: 2 },
  });
  expect(await page("2020-01-31")).toMatchObject({ since: null, core: { enrolled: 1 } });
  await enrol(2, "2021-03-01");
  expect(await page()).toMatchObject({ since: "2020-02-01", allSince: "2021-03-01" });
  value(
    await endMembership(place.siti, { membershipId: secretary, endedOn: "2022-01-01", reason: "OWN_WISH" }),
  );
  expect(await page()).toMatchObject({ since: null, allSince: null });
  expect(await page("2021-12-31")).toMatchObject({ since: "2020-02-01" });
  await enrol(1, "2022-06-01");
  expect((await page())?.since).toBe("2022-06-01");
  await expectCountedRight();
});

test("the figures of the page are the rows behind it, on any day", async () => {
  for (const day of ["2018-07-09", "2019-06-01", "2020-01-20", "2022-03-01", today()]) {
    const found = await page(day);
    const held = found?.holdings.filter(({ name }) => name !== null) ?? [];
    expect(found?.all).toEqual({
      seats: found?.holdings.length,
      filled: held.length,
      enrolled: held.filter(({ enrolledSince }) => enrolledSince).length,
    });
    expect(found?.groups.reduce((sum, { enrolled }) => sum + enrolled, 0)).toBe(found?.all.enrolled);
  }
});

test("the league counts the village by the same figures, and names the kecamatan that was first", async () => {
  const { regencyCode, districtCode, code } = place.socorejo;
  const districts = (asOf: string) => rankDistricts(place.endang, regencyCode, "PERSON", asOf);
  const villages = await rankVillages(place.endang, districtCode, "PERSON", "2022-07-01");
  expect(villages?.rows.find((row) => row.code === code)?.officials).toMatchObject({
    since: "2022-06-01",
    desa: { complete: 1, villages: 1 },
    core: { enrolled: 2, filled: 2 },
  });
  const league = await districts("2022-07-01");
  expect(league?.totals.officials.desa).toEqual({ complete: 1, villages: 2 });
  expect(league?.firstComplete).toBeNull();
  const karanglo = { villageCode: place.karanglo.code, groupCode: "PERANGKAT", title: "Kepala Desa" };
  const [kades = ""] = await addPeople(place.siti, place.karanglo.code, [personOf(place.karanglo, 0)]);
  const seat = { ...karanglo, id: newId(), name: "Sunandar, S.HI", startsOn: "2018-01-01" };
  value(await addSeat(place.siti, seat));
  const term = (await seatPage(place.siti, seat.id))?.terms[0]?.id ?? "";
  value(await linkTerm(place.siti, { termId: term, nik: personOf(place.karanglo, 0).nik ?? "" }));
  const member = registrationOf(place.karanglo.code, { residentId: kades, startsOn: "2020-03-01" });
  value(await registerMember(place.siti, member));
  const after = await districts("2022-07-01");
  expect(after?.totals.officials.desa.complete).toBe(2);
  expect(after?.rows[0]?.officials.since).toBe("2022-06-01");
  // Both were complete before one of them lost its secretary: that was the first time.
  expect(after?.firstComplete?.day).toBe("2020-03-01");
  const earlier = await districts("2020-02-15");
  expect(earlier).toMatchObject({ firstComplete: null, totals: { officials: { desa: { complete: 1 } } } });
});

test("a term in another's way is refused with whose it is, and by the database too", async () => {
  const [head] = (await page())?.holdings ?? [];
  const seatId = head?.seatId ?? "";
  const next = { id: newId(), seatId, name: "Wagiman", startsOn: "2026-07-10" };
  expect(await appoint(place.siti, next)).toMatchObject({
    code: "TERM_OVERLAPS_OPEN",
    field: "startsOn",
    params: { start: "2018-07-10" },
  });
  const both = await Promise.all(
    ["Wagiman", "Budi"].map((name) => appoint(place.kades, { ...next, id: newId(), name, replaces: "yes" })),
  );
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  await expect(
    asOwner(place.database, (client) =>
      client.query(
        `insert into official_term (id, village_id, regency_id, seat_id, name, starts_on, created_by)
         select $1, village_id, regency_id, id, 'Siapa', '2025-01-01', created_by from official_seat where id = $2`,
        [newId(), seatId],
      ),
    ),
  ).rejects.toMatchObject({ code: "23P01" });
  expect((await page())?.since).toBeNull();
  await expectCountedRight();
});

test("last term's people serve again but for those who are unticked", async () => {
  const { code } = place.socorejo;
  const rt = (await page())?.holdings.find(({ title }) => title === "Ketua RT 001 RW 001");
  value(await endTerm(place.siti, { termId: rt?.termId ?? "", endsOn: "2026-11-01" }));
  const roster = (await copyPage(place.siti, code))?.rosters[0];
  expect(roster?.rows.map(({ title }) => title)).toEqual(["Ketua RT 001 RW 001"]);
  const again = { villageCode: code, term: [roster?.rows[0]?.id ?? ""], startsOn: "2026-11-05" };
  expect(await copyTerms(place.siti, { ...again, startsOn: "2026-10-01" })).toMatchObject({
    code: "TERM_OVERLAPS",
  });
  expect(value(await copyTerms(place.siti, again)).count).toBe(1);
  expect(value(await copyTerms(place.siti, again)).count).toBe(0);
  expect(await page("2026-11-03")).toMatchObject({ all: { filled: 2 } });
  expect(await page("2026-11-06")).toMatchObject({ all: { filled: 3 } });
  await expectCountedRight();
});

test("a merge takes the office along, and its undo brings it back", async () => {
  const { code } = place.socorejo;
  const twin = personOf(place.socorejo, 2, { nik: null, birthPlace: "LAMONGAN" });
  const [goneId = ""] = await addPeople(place.siti, code, [twin]);
  const seat = { id: newId(), villageCode: code, groupCode: "LPM", title: "Ketua LPM", name: twin.name };
  value(await addSeat(place.siti, { ...seat, startsOn: "2024-01-01" }));
  const termId = (await seatPage(place.siti, seat.id))?.terms[0]?.id ?? "";
  value(await linkTerm(place.siti, { termId, residentId: goneId }));
  const enrolled = async () => (await page())?.groups.find((group) => group.code === "LPM")?.enrolled;
  expect(await enrolled()).toBe(0);
  const pair = { villageCode: code, firstId: people[2] ?? "", secondId: goneId };
  const { version = "" } = (await mergePage(place.siti, code, pair.firstId, pair.secondId)) ?? {};
  value(await mergeResidents(place.siti, { ...pair, version }));
  expect(await enrolled()).toBe(1);
  await expectCountedRight();
  const [merge] = (await residentPage(place.siti, pair.firstId))?.merges ?? [];
  value(await undoMerge(place.siti, { mergeId: merge?.id ?? "" }));
  expect(await enrolled()).toBe(0);
  await expectCountedRight();
});

test("an undone import leaves whoever has been given an office since", async () => {
  const { code } = place.socorejo;
  const fresh = peopleOf(code, 2, 30);
  const importId = await imported(place.siti, code, templateCsv(fresh), "baru.csv");
  value(await listed(`Jabatan\tNama\tNIK\nKetua PKK\t${fresh[0]?.name}\t${fresh[0]?.nik}`));
  value(await startUndo(place.siti, { importId }));
  while (await undoBatch(place.siti, importId));
  expect(
    await countOf(place.database, "resident where name = any($1)", [fresh.map(({ name }) => name)]),
  ).toBe(1);
});

test("a seat that is no more leaves the counts, and one that nobody held goes", async () => {
  const found = await page();
  const rt = found?.holdings.find(({ title }) => title === "Ketua RT 001 RW 001");
  const vacant = found?.holdings.find(({ title }) => title === "Ketua RT 002 RW 001");
  value(await closeSeat(place.siti, { seatId: vacant?.seatId ?? "", closedOn: today() }));
  expect(await seatPage(place.siti, vacant?.seatId ?? "")).toBeNull();
  value(await closeSeat(place.siti, { seatId: rt?.seatId ?? "", closedOn: today() }));
  expect((await page())?.all.seats).toBe((found?.all.seats ?? 0) - 2);
  expect((await page(addDays(today(), -1)))?.holdings).toContainEqual(
    expect.objectContaining({ title: rt?.title }),
  );
  await expectCountedRight();
});

test("counting anew changes not one row", async () => {
  const versions = () =>
    asOwner(place.database, async (client) => {
      const { rows } = await client.query(
        "select village_id, ctid::text, xmin::text from official_span order by 1, 2",
      );
      return rows;
    });
  const before = await versions();
  expect(before.length).toBeGreaterThan(5);
  await asActor(place.siti, async (tx) => {
    for (const { id } of [place.socorejo, place.karanglo]) await recountVillage(tx, id);
  });
  expect(await versions()).toEqual(before);
});
