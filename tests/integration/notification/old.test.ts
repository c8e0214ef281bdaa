import { beforeAll, expect, test } from "vitest";
import { listNotifications } from "@/lib/notification/queries";
import { clearOldNotifications } from "@/lib/notification/sweep/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { firstIdAt } from "@/lib/platform/id";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { asOwner, type TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let admin: Actor;

beforeAll(async () => {
  database = await ownDatabase("old_news");
  admin = await actorWith(database, { role: "ADMIN" });
});

test("what was told more than a year ago goes, and nothing younger", async () => {
  const now = new Date();
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const [old, young] = [366, 364].map((days) => firstIdAt(daysAgo(days)));
  await asOwner(database, (client) =>
    client.query(
      `insert into notification (id, recipient_id, kind, path, params, key, in_bell, by_mail)
       select id, $1, 'FILES_MISSING', '/', '{"count": 1}', id::text, true, false from unnest($2::uuid[]) id`,
      [admin.id, [old, young]],
    ),
  );
  expect(await clearOldNotifications(now)).toBe(1);
  expect((await listNotifications(admin)).rows.map(({ id }) => id)).toEqual([young]);
});
