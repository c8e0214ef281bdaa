import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { findVillage } from "@/lib/region/queries";
import { canSeeDashboard, canSeeRetentionOfRegency } from "../policy";
import type { Cohort } from "./rules";
import type { CohortKind } from "./schema";

type Row = { key: string; label: string; started: number } & Record<
  `of${1 | 3 | 6 | 12}` | `kept${1 | 3 | 6 | 12}`,
  number
>;
export type LabelledCohort = Cohort & { label: string };
type Place = { villageId: number } | { regencyId: number };

/** Of whom a village registered, by month, payer or contest, how many were still covered later; null out of reach. */
export async function villageRetention(actor: Actor, code: string, by: CohortKind) {
  if (!canSeeDashboard(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    return village && { village, by, cohorts: await listCohorts(tx, { villageId: village.id }, by) };
  });
}

/** The same of all villages of a regency together. */
export async function regencyRetention(actor: Actor, regencyCode: string, by: CohortKind) {
  if (!canSeeRetentionOfRegency(actor)) return null;
  return asActor(actor, async (tx) => {
    const regency = await tx.regency.findUnique({ where: { code: regencyCode } });
    if (!regency) return null;
    const { code, name } = regency;
    return { regency: { code, name }, by, cohorts: await listCohorts(tx, { regencyId: regency.id }, by) };
  });
}

export type RegencyRetention = NonNullable<Awaited<ReturnType<typeof regencyRetention>>>;

/** By contest are those who began on its days in a village that took part on that day. */
async function listCohorts(tx: Tx, place: Place, by: CohortKind): Promise<LabelledCohort[]> {
  const village = "villageId" in place ? place.villageId : null;
  const regency = "regencyId" in place ? place.regencyId : null;
  const rows = await tx.$queryRaw<Row[]>`
    with cohort as materialized (
      select village_id, day, payer::text, started, after_1, after_3, after_6, after_12 from village_cohort
      where (${village}::int is null or village_id = ${village}::int) and (${regency}::int is null or regency_id = ${regency}::int)),
    keyed as (
      select to_char(day, 'YYYY-MM') as key, '' as label, cohort.* from cohort where ${by} = 'month'
      union all select payer, '', cohort.* from cohort where ${by} = 'payer'
      union all select c.id::text, c.name, cohort.* from cohort
        join campaign_participant p on p.village_id = cohort.village_id
        join campaign c on c.id = p.campaign_id
      where ${by} = 'campaign' and cohort.day between greatest(c.starts_on, p.joined_on) and c.deadline
        and (p.left_on is null or cohort.day < p.left_on))
    select key, label, sum(started)::int as started,
      coalesce(sum(started) filter (where (day + interval '1 month')::date <= ${today()}::date), 0)::int as of1,
      coalesce(sum(after_1) filter (where (day + interval '1 month')::date <= ${today()}::date), 0)::int as kept1,
      coalesce(sum(started) filter (where (day + interval '3 months')::date <= ${today()}::date), 0)::int as of3,
      coalesce(sum(after_3) filter (where (day + interval '3 months')::date <= ${today()}::date), 0)::int as kept3,
      coalesce(sum(started) filter (where (day + interval '6 months')::date <= ${today()}::date), 0)::int as of6,
      coalesce(sum(after_6) filter (where (day + interval '6 months')::date <= ${today()}::date), 0)::int as kept6,
      coalesce(sum(started) filter (where (day + interval '12 months')::date <= ${today()}::date), 0)::int as of12,
      coalesce(sum(after_12) filter (where (day + interval '12 months')::date <= ${today()}::date), 0)::int as kept12
    from keyed group by key, label order by key desc`;
  return rows.map((row) => ({
    key: row.key,
    label: row.label,
    started: row.started,
    after: {
      1: { of: row.of1, kept: row.kept1 },
      3: { of: row.of3, kept: row.kept3 },
      6: { of: row.of6, kept: row.kept6 },
      12: { of: row.of12, kept: row.kept12 },
    },
  }));
}
