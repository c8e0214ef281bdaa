import { beforeAll, expect, test } from "vitest";
import { draftMou } from "@/lib/mou/mutations";
import { remindOfMou } from "@/lib/mou/reminder/mutations";
import { listEnding } from "@/lib/mou/reminder/queries";
import { endMou, signMou } from "@/lib/mou/step/mutations";
import { addDays, today } from "@/lib/platform/dates";
import { draftOf, signingOf } from "@/tests/support/agreements";
import { asOwner } from "@/tests/support/database";
import { value } from "@/tests/support/world";
import { openPlace } from "./place";

let place: Awaited<ReturnType<typeof openPlace>>;

beforeAll(async () => {
  place = await openPlace("mou_reminders");
});

/** Signed today, with so many days left. */
async function ending(left: number) {
  const { siti, karanglo, office } = place;
  const { id } = value(await draftMou(siti, draftOf(karanglo.code, office)));
  value(await signMou(siti, { ...signingOf(id), validTo: addDays(today(), left) }));
  return id;
}

const due = async () => (await listEnding(today())).map(({ mouId }) => mouId);

test("what ends within ninety days is found with an officer to remind in whose name, until it is ended", async () => {
  const { siti, database } = place;
  const [near, far] = [await ending(90), await ending(91)];
  expect(await listEnding(today())).toEqual([{ mouId: near, keeperId: siti.id }]);
  expect(await listEnding(addDays(today(), 1))).toHaveLength(2);
  expect(await listEnding(addDays(today(), 92))).toEqual([]);
  await asOwner(database, (client) =>
    client.query('update "user" set disabled_at = now() where id = $1', [siti.id]),
  );
  expect(await due()).toEqual([]);
  await asOwner(database, (client) =>
    client.query('update "user" set disabled_at = null where id = $1', [siti.id]),
  );
  for (const mouId of [near, far]) value(await endMou(siti, { mouId, day: today(), reason: "Uji" }));
  expect(await due()).toEqual([]);
});

test("an agreement is reminded of once for each of the days, also by two jobs at once, and nearest first when late", async () => {
  const { siti, elsewhere, database } = place;
  const mouId = await ending(90);
  const at = (days: number) => remindOfMou(siti, mouId, addDays(today(), days));
  expect((await Promise.all([at(0), at(0)])).sort()).toEqual([90, null]);
  expect([await at(1), await at(59), await at(60), await at(61)]).toEqual([null, null, 30, null]);
  expect([await at(84), await at(90), await at(91)]).toEqual([7, null, null]);
  expect(await remindOfMou(elsewhere, mouId, today())).toBeNull();
  const late = await ending(20);
  expect([await remindOfMou(siti, late, today()), await remindOfMou(siti, late, today())]).toEqual([
    30,
    null,
  ]);
  const rows = await asOwner(database, (client) =>
    client.query("select days, told from mou_reminder where mou_id = $1 order by days", [late]),
  );
  expect(rows.rows).toEqual([
    { days: 30, told: true },
    { days: 90, told: false },
  ]);
  // The office's others and the village are told by an announcement, whoever reminds by a row of the actor's own.
  const told = await asOwner(database, (client) =>
    client.query(
      `select path, params->>'count' as count, (select count(*)::int from notification n
         where n.recipient_id = $2 and n.key = village_id || ':' || a.key) as own
       from announcement a where path = $1 order by id`,
      [`/mous/${mouId}`, siti.id],
    ),
  );
  expect(told.rows.map(({ count, own }) => [count, own])).toEqual([
    ["90", 1],
    ["30", 1],
    ["6", 1],
  ]);
  const ended = await ending(20);
  value(await endMou(siti, { mouId: ended, day: today(), reason: "Uji" }));
  expect(await remindOfMou(siti, ended, today())).toBeNull();
});
