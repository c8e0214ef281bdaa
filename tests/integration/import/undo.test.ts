import { afterAll, beforeAll, expect, test } from "vitest";
import { importPage } from "@/lib/import/queries";
import { startUndo, undoBatch } from "@/lib/import/undo/mutations";
import { registerMember } from "@/lib/membership/mutations";
import { closePools } from "@/lib/platform/db/pool";
import { reviseResident } from "@/lib/resident/mutations";
import type { ResidentInput } from "@/lib/resident/schema";
import { asOwner } from "@/tests/support/database";
import { registrationOf, value } from "@/tests/support/world";
import { exactState, hash, imported, importRecord, openPlace, peopleOf, templateCsv } from "./place";

let place: Awaited<ReturnType<typeof openPlace>>;

beforeAll(async () => {
  place = await openPlace("import_undo");
});
afterAll(closePools);

async function undone(importId: string, size?: number): Promise<string> {
  value(await startUndo(place.siti, { importId }));
  while (await undoBatch(place.siti, importId, size));
  return importId;
}

async function residentsOf(villageId: number): Promise<{ id: string; name: string }[]> {
  return asOwner(place.database, async (client) => {
    const sql = "select id, name from resident where village_id = $1 order by name, id";
    return (await client.query<{ id: string; name: string }>(sql, [villageId])).rows;
  });
}

/** Figures as the dashboard keeps them, without when they were counted. */
async function figures(): Promise<string> {
  return asOwner(place.database, async (client) => {
    const stats = await client.query(
      "select village_id, residents, households, members from village_stat order by 1",
    );
    const days = await client.query("select * from village_day order by village_id, day");
    return hash([stats.rows, days.rows]);
  });
}

const moved = (people: ResidentInput[]) =>
  people.map((one, at) => ({
    ...one,
    hamlet: "DUSUN LAIN",
    phone: "081234567890",
    ...(at % 5 === 0 && { familyCardNo: `35231201012099${String(10 + at).padStart(2, "0")}` }),
  }));

test("undone, an import of new and changed people leaves every row exactly as it was", async () => {
  const { database, siti, socorejo } = place;
  const people = peopleOf(socorejo.code, 60, 5);
  await imported(siti, socorejo.code, templateCsv(people.slice(0, 40)));
  const before = [await exactState(database), await figures()];
  const id = await imported(siti, socorejo.code, templateCsv(moved(people)));
  expect([await exactState(database), await figures()]).not.toEqual(before);
  await undone(id, 7);
  expect([await exactState(database), await figures()]).toEqual(before);
  expect(await importRecord(database, id)).toMatchObject({ state: "UNDONE" });

  const again = await imported(siti, socorejo.code, templateCsv(moved(people)));
  await undone(again);
  expect([await exactState(database), await figures()]).toEqual(before);
});

test("who was changed or registered since stays and is listed; everybody else goes back", async () => {
  const { siti, karanglo } = place;
  const people = peopleOf(karanglo.code, 12, 8);
  await imported(siti, karanglo.code, templateCsv(people.slice(0, 6)));
  const old = await residentsOf(karanglo.id);
  const id = await imported(siti, karanglo.code, templateCsv(moved(people)));
  const added = (await residentsOf(karanglo.id)).filter((one) => !old.some((other) => other.id === one.id));
  const [touched, registered] = [old[0]!, added[0]!];
  const given = {
    nik: null,
    familyCardNo: null,
    name: "Nama Diperbaiki",
    birthDate: null,
    birthPlace: null,
    sex: null,
  };
  const rest = {
    occupation: null,
    familyRelation: null,
    hamlet: null,
    rt: null,
    rw: null,
    phone: null,
    vitalStatus: null,
  };
  value(await reviseResident(siti, { residentId: touched.id, ...given, ...rest }));
  value(await registerMember(siti, registrationOf(karanglo.code, { residentId: registered.id })));

  await undone(id);
  const left = await residentsOf(karanglo.id);
  expect(left.map((one) => one.id).sort()).toEqual([...old.map((one) => one.id), registered.id].sort());
  expect(left.find((one) => one.id === touched.id)?.name).toBe("Nama Diperbaiki");
  const page = await importPage(siti, id, {});
  const kept = page?.reasons.filter(({ code }) => code.endsWith("_SINCE")) ?? [];
  expect(kept.map(({ code, rows }) => [code, rows]).sort()).toEqual([
    ["CHANGED_SINCE", 1],
    ["REGISTERED_SINCE", 1],
  ]);
  expect(page?.record.rowsUndone).toBe(12);
});

test("an import whose people a later one changed can be undone after that one", async () => {
  const { database, siti, socorejo } = place;
  const people = peopleOf(socorejo.code, 20, 13);
  const before = await exactState(database);
  const first = await imported(siti, socorejo.code, templateCsv(people));
  const between = await exactState(database);
  const second = await imported(siti, socorejo.code, templateCsv(moved(people)));
  await undone(second);
  expect(await exactState(database)).toBe(between);
  await undone(first);
  expect(await exactState(database)).toBe(before);
});

test("after a day, before its end, by others and twice it does not happen", async () => {
  const { database, siti, kades, karanglo, socorejo } = place;
  const id = await imported(siti, karanglo.code, templateCsv(peopleOf(karanglo.code, 3, 21)));
  expect(await startUndo(kades, { importId: id })).toMatchObject({ code: "IMPORT_UNKNOWN" });
  expect(await undoBatch(siti, id)).toBe(false);
  await asOwner(database, (client) =>
    client.query("update import set finished_at = now() - interval '24 hours' where id = $1", [id]),
  );
  const state = await exactState(database);
  expect(await startUndo(siti, { importId: id })).toMatchObject({ code: "UNDO_TOO_LATE" });
  expect(await exactState(database)).toBe(state);

  const other = await imported(kades, socorejo.code, templateCsv(peopleOf(socorejo.code, 3, 22)));
  value(await startUndo(kades, { importId: other }));
  await Promise.all([1, 2, 3].map(() => undoBatch(siti, other, 2)));
  while (await undoBatch(siti, other, 2));
  expect(await exactState(database)).toBe(state);
  expect(await startUndo(siti, { importId: other })).toMatchObject({ ok: true });
  expect(await undoBatch(siti, other)).toBe(false);
});

test("nobody is deleted outside an undo, whatever is asked of the database", async () => {
  const { database, siti, socorejo } = place;
  await imported(siti, socorejo.code, templateCsv(peopleOf(socorejo.code, 2, 30)));
  const { openLogin } = await import("@/tests/support/access");
  const login = await openLogin(database);
  const told = { role: "app_branch", regencies: [socorejo.regencyId] };
  for (const table of ["resident", "household", "membership"]) {
    const { rows } = await login.attempt(told, `delete from ${table} returning 1`);
    expect(rows).toEqual([]);
  }
  await login.end();
});
