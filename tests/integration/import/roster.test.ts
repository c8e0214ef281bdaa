import { afterAll, beforeAll, expect, test } from "vitest";
import { receiveFile } from "@/lib/import/mutations";
import { checkRoster } from "@/lib/import/roster/check/mutations";
import { commitRosterBatch } from "@/lib/import/roster/commit/mutations";
import { decideCertain, decideMatch, reopenMatch } from "@/lib/import/roster/decide/mutations";
import { startRosterCommit } from "@/lib/import/roster/mutations";
import { rosterPage } from "@/lib/import/roster/page/queries";
import type { RosterCommitInput, RosterGroup } from "@/lib/import/roster/schema";
import { undoRosterBatch } from "@/lib/import/roster/undo/mutations";
import { startUndo } from "@/lib/import/undo/mutations";
import { registerMember } from "@/lib/membership/mutations";
import { membershipPage } from "@/lib/membership/queries";
import { confirmStatus, endMembership } from "@/lib/membership/status/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { closePools } from "@/lib/platform/db/pool";
import { newId } from "@/lib/platform/id";
import { writeCsv } from "@/lib/platform/spreadsheet/write";
import { asOwner } from "@/tests/support/database";
import { addPeople, personOf, registrationOf, rosterAnswers, value } from "@/tests/support/world";
import { hash, importRecord, openPlace, uploaded } from "./place";

let place: Awaited<ReturnType<typeof openPlace>>;
let residents: string[];
const memberships: string[] = [];
const kpj = "12345678901";
const names =
  "Suparman Kasiyem Darsono Ngatini Wartono Sumiati Kasmuri Rumini Jumadi Tasripah Paiman Lasmi".split(" ");
const who = (n: number) => personOf(place.socorejo, n, { name: `Warga ${names[n] ?? "Baru"}` });

beforeAll(async () => {
  place = await openPlace("import_roster");
  const { siti, socorejo } = place;
  residents = await addPeople(
    siti,
    socorejo.code,
    Array.from({ length: 12 }, (_, n) => ({ ...who(n), ...(n === 7 && { nik: null }) })),
  );
  for (const n of [0, 1, 2, 3]) {
    const form = registrationOf(socorejo.code, { residentId: residents[n], startsOn: "2026-05-04" });
    memberships.push(value(await registerMember(siti, { ...form, ...(n === 1 && { kpj }) })).id);
  }
});
afterAll(closePools);

const header = ["NIK", "Nama Peserta", "Tgl Lahir", "RT", "No KPJ", "Program", "Tgl Kepesertaan", "Status"];
const line = (n: number, change: Partial<Record<string, string>> = {}) => {
  const { nik, name, birthDate, rt } = who(n);
  const cells = [nik, name, birthDate, rt, "", "JKK, JKM", "04/05/2026", "Aktif"];
  return header.map((title, at) => change[title] ?? cells[at] ?? "");
};

async function checked(actor: Actor, rows: string[][], columns = header): Promise<string> {
  const id = newId();
  const bytes = new Uint8Array(await writeCsv([columns, ...rows]));
  const villageCode = place.socorejo.code;
  value(await receiveFile(actor, { id, villageCode, kind: "MEMBERS", fileName: "peserta.csv", bytes }));
  await checkRoster(actor, id);
  return id;
}

async function committed(actor: Actor, importId: string, change: Partial<RosterCommitInput> = {}) {
  value(await startRosterCommit(actor, { importId, ...rosterAnswers, ...change }));
  // Two workers at once, each of which may be killed between two batches.
  await Promise.all([1, 2].map(() => commitRosterBatch(actor, importId, 3)));
  while (await commitRosterBatch(actor, importId, 3));
}

async function undone(actor: Actor, importId: string) {
  value(await startUndo(actor, { importId }));
  while (await undoRosterBatch(actor, importId, 2));
}

/** Everything kept of people and memberships, and the figures. */
function exactState(): Promise<string> {
  return asOwner(place.database, async (client) => {
    const tables = ["membership", "resident", "household"].map(
      (table) => `select * from ${table} order by id`,
    );
    const stats = "select village_id, residents, households, members from village_stat order by 1";
    const days = "select * from village_day order by village_id, day";
    const found = [];
    for (const sql of [...tables, stats, days]) found.push((await client.query(sql)).rows);
    return hash(found);
  });
}

async function sizes(importId: string) {
  const page = await rosterPage(place.siti, importId, {});
  const entries = Object.entries(page?.counts ?? {}).filter(([, count]) => count > 0);
  return Object.fromEntries(entries) as Partial<Record<RosterGroup, number>>;
}

const mixed = () => [
  line(0),
  line(1, { "No KPJ": "99999999999" }),
  line(2, { Status: "Non Aktif" }),
  line(4, { "No KPJ": "22222222222" }),
  line(5, { Program: "JKK, JKM, JHT", Status: "Belum terdaftar" }),
  line(6, { NIK: "3523" }),
  line(7, { NIK: "" }),
  line(8, { NIK: who(9).nik ?? "", "Nama Peserta": "Orang Lain", "No KPJ": "22222222222" }),
  line(4),
  line(60, { "Nama Peserta": "Belum Tercatat" }),
];

test("each row stands in one group, and each figure is the length of its list", async () => {
  const id = await checked(place.siti, mixed());
  expect(await importRecord(place.database, id)).toMatchObject({ state: "CHECKED", refusal: null });
  expect(await sizes(id)).toEqual({
    BOTH: 1,
    DIFFERS: 2,
    THEIRS: 3,
    NEITHER: 1,
    PROPOSED: 1,
    DUPLICATE: 1,
    REFUSED: 1,
    OURS: 1,
  });
  for (const [group, count] of Object.entries(await sizes(id))) {
    const page = await rosterPage(place.siti, id, { group: group as RosterGroup });
    expect((page?.rows.length ?? 0) + (page?.ours.length ?? 0), group).toBe(count);
  }
  const differs = await rosterPage(place.siti, id, { group: "DIFFERS" });
  expect(differs?.rows.map(({ fields }) => fields)).toEqual([["kpj"], ["status"]]);
  const theirs = await rosterPage(place.siti, id, { group: "THEIRS" });
  expect(theirs?.rows.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
    ["KPJ_REPEATED"],
    ["KPJ_REPEATED"],
    [],
  ]);
  const shown = JSON.stringify(differs);
  for (const number of [kpj, "99999999999", who(1).nik, who(2).nik]) expect(shown).not.toContain(number);
});

test("saved and undone, the list leaves every row as it was", async () => {
  const { siti } = place;
  const before = await exactState();
  const id = await checked(siti, mixed());
  await committed(siti, id, { addPeople: true });
  expect(await importRecord(place.database, id)).toMatchObject({ state: "COMMITTED", rows_done: 6 });
  const theirs = await rosterPage(siti, id, { group: "THEIRS" });
  expect(theirs?.rows.map(({ committed: done, ours }) => [done, ours?.confirmedStatus])).toEqual([
    [true, "ACTIVE"],
    [true, "ACTIVE"],
    [true, "ACTIVE"],
  ]);
  const told = await membershipPage(siti, memberships[2] ?? "");
  expect(told?.membership).toMatchObject({ confirmedStatus: "INACTIVE", endedOn: null });
  const kept = await membershipPage(siti, memberships[1] ?? "");
  expect(kept?.membership.maskedKpj).toBe("12** **** *01");
  expect(await exactState()).not.toBe(before);
  await undone(siti, id);
  expect(await exactState()).toBe(before);
});

test("a second list says what the first has done, and enrols nobody twice", async () => {
  const { siti } = place;
  const rows = () => [line(0), line(4), line(5)];
  const first = await checked(siti, rows());
  await committed(siti, first);
  const state = await exactState();
  const second = await checked(siti, rows());
  expect(await sizes(second)).toEqual({ BOTH: 3, OURS: 3 });
  await committed(siti, second);
  expect(await exactState()).toBe(state);
  await undone(siti, second);
  await undone(siti, first);
});

test("nobody without a number is taken for somebody before a person says so, and nobody twice", async () => {
  const { siti } = place;
  const turned = line(8, { NIK: "", "Nama Peserta": who(8).name.split(" ").reverse().join(" ") });
  const id = await checked(siti, [
    line(7, { NIK: "" }),
    turned,
    line(10, { NIK: "" }),
    line(10, { NIK: "", RT: "009" }),
  ]);
  expect(await sizes(id)).toMatchObject({ PROPOSED: 4 });
  const page = await rosterPage(siti, id, { group: "PROPOSED" });
  expect(page?.certain).toBe(1);
  const [, near, one, other] = page?.rows ?? [];
  expect(near?.candidates.map((candidate) => candidate.id)).toEqual([residents[8]]);
  value(await decideCertain(siti, { importId: id }));
  expect(await sizes(id)).toMatchObject({ PROPOSED: 3, THEIRS: 1 });
  const decide = (number: number, residentId: string) =>
    decideMatch(siti, { importId: id, number, residentId });
  value(await decide(one?.number ?? 0, residents[10] ?? ""));
  expect(await decide(other?.number ?? 0, residents[10] ?? "")).toMatchObject({ code: "RESIDENT_CLAIMED" });
  expect(await decide(other?.number ?? 0, residents[11] ?? "")).toMatchObject({ code: "CANDIDATE_UNKNOWN" });
  value(await decide(other?.number ?? 0, "none"));
  value(await reopenMatch(siti, { importId: id, number: one?.number ?? 0 }));
  value(await decide(one?.number ?? 0, "none"));
  await committed(siti, id, { addPeople: true });
  expect(await importRecord(place.database, id)).toMatchObject({ rows_done: 1 });
  expect(await decide(near?.number ?? 0, residents[8] ?? "")).toMatchObject({ code: "IMPORT_NOT_READY" });
  await undone(siti, id);
});

test("what somebody has changed since stays at an undo and is listed", async () => {
  const { siti } = place;
  const id = await checked(siti, [line(0), line(4), line(5)]);
  await committed(siti, id);
  const page = await rosterPage(siti, id, { group: "THEIRS" });
  const enrolled = page?.rows.map(({ ours }) => ours?.id ?? "") ?? [];
  value(
    await confirmStatus(siti, { membershipId: memberships[0] ?? "", status: "NOT_FOUND", day: "2026-07-01" }),
  );
  value(
    await endMembership(siti, { membershipId: enrolled[0] ?? "", endedOn: "2026-08-01", reason: "OWN_WISH" }),
  );
  await undone(siti, id);
  const kept = async (group: RosterGroup) =>
    (await rosterPage(siti, id, { group }))?.rows.map(({ warnings }) => warnings.map(({ code }) => code));
  expect(await kept("BOTH")).toEqual([["CHANGED_SINCE"]]);
  expect(await kept("THEIRS")).toEqual([["CHANGED_SINCE"], []]);
  expect((await membershipPage(siti, enrolled[0] ?? ""))?.membership.endedOn).toBe("2026-08-01");
  expect(await membershipPage(siti, enrolled[1] ?? "")).toBeNull();
});

test("a village head enrols and confirms nothing; others do not reach the list", async () => {
  const { kades, endang, siti, database } = place;
  const id = await checked(kades, [line(3), line(9), line(11, { "Tgl Kepesertaan": "04/05/2099" })]);
  await committed(kades, id);
  expect(await importRecord(database, id)).toMatchObject({ rows_done: 1 });
  const both = await membershipPage(siti, memberships[3] ?? "");
  expect(both?.membership.confirmedStatus).toBeNull();
  const theirs = await rosterPage(kades, id, { group: "THEIRS" });
  expect(theirs?.rows.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
    [],
    ["START_IN_FUTURE"],
  ]);
  expect(await rosterPage(endang, id, {})).toBeNull();
  expect(await startRosterCommit(endang, { importId: id, ...rosterAnswers })).toMatchObject({
    code: "NOT_ALLOWED",
  });
  await undone(kades, id);
});

test("a list of one kind is not taken for the other, and said to be the other", async () => {
  const { siti, socorejo, database } = place;
  const residentsList = ["NIK", "Nama", "No KK", "Tanggal Lahir", "Hubungan Keluarga", "Pekerjaan"];
  const id = await checked(siti, [["x", "y", "z", "1990-01-01", "ANAK", "PETANI"]], residentsList);
  expect(await importRecord(database, id)).toMatchObject({ refusal: { code: "RESIDENT_LIST" } });
  const other = await uploaded(siti, socorejo.code, await writeCsv([header, line(0)]), "peserta.csv");
  expect(await importRecord(database, other)).toMatchObject({ refusal: { code: "MEMBER_LIST" } });
});
