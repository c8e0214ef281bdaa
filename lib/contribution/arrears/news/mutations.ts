import { announce, tell } from "@/lib/notification/mutations";
import { type Day, mondayOf } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { regencyArrears } from "../wide/queries";

/**
 * Tells an officer once a week in how many villages of a regency somebody will soon lapse, and each of those villages'
 * heads the same week how many of theirs. As often as one likes: each is told once.
 */
export async function tellLapsing(actor: Actor, day: Day): Promise<void> {
  const week = `lapsing:${mondayOf(day)}`;
  const regencies = await asActor(actor, (tx) =>
    tx.regency.findMany({ where: { id: { in: [...actor.regencies] } }, select: { code: true } }),
  );
  for (const { code } of regencies) {
    const found = await regencyArrears(actor, code, undefined);
    if (!found || found.rows.length === 0) continue;
    const { regency, rows, days } = found;
    await asActor(actor, async (tx) => {
      for (const { id, code: villageCode, name, districtName, lapsing } of rows) {
        const params = { village: name, district: districtName, count: lapsing ?? 0, days };
        const path = `/villages/${villageCode}/arrears`;
        const village = { id, regencyId: regency.id };
        await announce(tx, actor, village, { kind: "MEMBERS_LAPSING", path, params, key: week });
      }
      const members = rows.reduce((sum, { lapsing }) => sum + (lapsing ?? 0), 0);
      const params = { regency: regency.name, count: members, villages: rows.length, days };
      const path = `/regencies/${regency.code}/arrears`;
      await tell(tx, actor, { kind: "VILLAGES_LAPSING", path, params, key: `${week}:${regency.code}` });
    });
  }
}
