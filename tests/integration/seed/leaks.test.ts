import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { registerMember } from "@/lib/membership/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { revealIdentity } from "@/lib/resident/mutations";
import { listResidents } from "@/lib/resident/queries";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { makeWorld } from "@/tests/support/furnished";
import { findLeaks, secretsIn } from "@/tests/support/leaks";
import { makePeople } from "@/tests/support/people";
import { testFolder } from "@/tests/support/settings";
import { addPeople, type Place, registrationOf, value } from "@/tests/support/world";

const kpj = "98765432109";
let database: TestDatabase;
let place: Place;
let siti: Actor;
let dataDirectory: string;

beforeAll(async () => {
  database = await ownDatabase("leaks");
  const [village] = await makeWorld(database, [[1]]);
  if (!village) throw new Error("the world has no village");
  place = village;
  siti = await actorWith(database, { role: "BRANCH", regencies: [place.regencyId] }, "Siti");
  dataDirectory = await asOwner(
    database,
    async (client) => (await client.query("show data_directory")).rows[0].data_directory,
  );
});

test("no NIK, No KK, phone or KPJ stands anywhere in the tables, the data files, the WAL or the logs", async () => {
  const people = makePeople({ seed: 41, count: 600, villageCode: place.code });
  const [resident = ""] = await addPeople(siti, place.code, people);
  value(
    await registerMember(
      siti,
      registrationOf(place.code, { residentId: resident, kpj, startsOn: "2026-05-01" }),
    ),
  );
  const revealed = value(await revealIdentity(siti, { residentId: resident, reason: "Mencocokkan kartu" }));
  await listResidents(siti, place.code, { search: "a" });

  const numbers = people
    .flatMap((person) => [person.nik, person.familyCardNo, person.phone])
    .filter((one) => one !== null);
  const kept = new Set(await secretsIn(database.ownerUrl));
  expect([...numbers, kpj].filter((number) => !kept.has(number))).toEqual([]);
  expect(revealed.nik).toBe(people[0]?.nik);
  expect(
    await findLeaks([...numbers, kpj], { ownerUrl: database.ownerUrl, folders: [dirname(dataDirectory)] }),
  ).toEqual([]);
});

test("a number that does stand somewhere is found, in a row and in a file", async () => {
  const folder = mkdtempSync(join(testFolder, "leak-"));
  writeFileSync(
    join(folder, "some.log"),
    `${"x".repeat((1 << 20) - 8)}3523125708850001 lalu 0841-000 dan 084112345678`,
  );
  await asOwner(database, (client) =>
    client.query("create table careless (note text); insert into careless values ('NIK 3523125708850001')"),
  );
  const leaks = await findLeaks(["3523125708850001", "+6284112345678"], {
    ownerUrl: database.ownerUrl,
    folders: [folder],
  });
  expect(leaks).toEqual([
    { where: "table public.careless", count: 1 },
    { where: `file ${join(folder, "some.log")}`, count: 2 },
  ]);
  rmSync(folder, { recursive: true });
});
