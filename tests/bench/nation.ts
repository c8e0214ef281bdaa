import { actorForJob } from "@/lib/platform/auth/sessions";
import { closePools } from "@/lib/platform/db/pool";
import { formatNumber } from "@/lib/platform/format";
import { newId } from "@/lib/platform/id";
import { rankProvinces } from "@/lib/ranking/province/queries";
import { asOwner } from "@/tests/support/database";
import type { Ground } from "./ground";
import { type Line, median, percentile } from "./table";

const reads = 100;

/** The league of provinces, read by an office whose territory is all of Indonesia. */
export async function benchNation(ground: Ground): Promise<Line[]> {
  const villages = await fill(ground);
  const actor = await actorForJob(await openNationalOffice(ground));
  if (!actor) throw new Error("no such account");
  const took: number[] = [];
  for (let n = 0; n < reads + 10; n++) {
    const began = performance.now();
    const league = await rankProvinces(actor, "WORKER");
    if (league?.totals.villages !== villages) throw new Error("the league leaves villages out");
    if (n >= 10) took.push(performance.now() - began);
  }
  await closePools();
  const p95 = percentile(took, 95);
  return [
    {
      what: `league of provinces, ${formatNumber(villages, "en")} villages`,
      measured: `p50 ${median(took).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
      limit: "p95 150 ms",
      passed: p95 <= 150,
    },
  ];
}

/** Every village of Indonesia with members, a figure of each kind and registrations on a day in ten for half a year. */
function fill({ database }: Ground): Promise<number> {
  return asOwner(database, async (client) => {
    await client.query("set session_replication_role = replica");
    await client.query(
      `insert into village_stat (village_id, regency_id, residents, households, members, member_households, member_officials,
         household_figure, population_figure, worker_figure, official_figure, updated_at)
       select id, regency_id, 3000, 900, id % 800, id % 300, id % 12, 900, 3000 + id % 1000, 1500 + id % 700, 30, now()
       from village on conflict do nothing`,
    );
    await client.query(
      `insert into village_day (village_id, day, regency_id, registered, joined, lapsed, households_gained, households_lost, officials_gained, officials_lost)
       select id, current_date - (n * 10 + id % 10), regency_id, 1 + id % 3, 1 + id % 3, 0, 1, 0, 0, 0
       from village, generate_series(0, 17) n on conflict do nothing`,
    );
    await client.query("set session_replication_role = origin");
    await client.query("vacuum analyze");
    const { rows } = await client.query<{ count: number }>("select count(*)::int from village");
    return rows[0]?.count ?? 0;
  });
}

function openNationalOffice({ database }: Ground): Promise<string> {
  const [office, officer] = [newId(), newId()];
  return asOwner(database, async (client) => {
    await client.query("insert into office (id, name, kind) values ($1, 'Kantor Pusat', 'BRANCH')", [office]);
    await client.query("insert into office_regency (office_id, regency_id) select $1, id from regency", [
      office,
    ]);
    await client.query(
      `insert into "user" (id, email, name, role, office_id) values ($1, 'pusat@uji.example', 'Pusat', 'BRANCH', $2)`,
      [officer, office],
    );
    return officer;
  });
}
