import { type Day, today } from "@/lib/platform/dates";
import { asDate } from "@/lib/platform/db/day";
import type { Tx } from "@/lib/platform/db/door";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Village } from "@/lib/region/queries";
import type { MemberFilter, Standing } from "../schema";

/** Memberships that had begun and not ended on a day, covered or not; today's are those that have not ended. */
export function runningOn(day: Day | undefined): Prisma.MembershipWhereInput {
  if (!day || day >= today()) return { endedOn: null };
  return { startsOn: { lte: asDate(day) }, OR: [{ endedOn: null }, { endedOn: { gt: asDate(day) } }] };
}

/** Memberships of a village that cover a day. Those that run and do not are few: they are asked for by name. */
export async function coveringOn(
  tx: Tx,
  village: Village,
  day: Day | undefined,
): Promise<Prisma.MembershipWhereInput> {
  const lapsed = await listLapsed(tx, village, day ?? today());
  return { ...runningOn(day), ...(lapsed.length > 0 && { id: { notIn: lapsed } }) };
}

/** Memberships of a village that run on a day and do not cover it. */
async function listLapsed(tx: Tx, village: Village, day: Day): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id::text from membership
    where village_id = ${village.id} and cover is not null and not cover @> ${day}::date
      and starts_on <= ${day}::date and (ended_on is null or ended_on > ${day}::date)`;
  return rows.map(({ id }) => id);
}

/** The memberships that a status of the filter means. Arrears are known of today only. */
export async function withStatus(
  tx: Tx,
  village: Village,
  { status, asOf }: MemberFilter,
): Promise<Prisma.MembershipWhereInput> {
  switch (status) {
    case undefined:
    case "active":
      return coveringOn(tx, village, asOf);
    case "registered":
      return runningOn(asOf);
    case "ended":
      return { endedOn: { not: null }, NOT: { endReason: "MISTAKE" } };
    case "lapsed":
      return { ...runningOn(asOf), id: { in: await listLapsed(tx, village, asOf ?? today()) } };
    case "ACTIVE":
    case "INACTIVE":
    case "NOT_FOUND":
      return { ...runningOn(asOf), confirmedStatus: status };
    default: {
      const months = /^arrears(\d)$/.exec(status)?.[1];
      return { id: { in: await listStanding(tx, village, status, months ? Number(months) : null) } };
    }
  }
}

async function listStanding(tx: Tx, village: Village, status: string, months: number | null) {
  const standing = status === "current" ? "CURRENT" : "ARREARS";
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id::text from membership_standings(${today()}::date)
    where village_id = ${village.id} and standing = ${standing} and (${months}::int is null or months = ${months}::int)`;
  return rows.map(({ id }) => id);
}

export type CoverStanding = { standing: Standing; months: number | null; lapsesOn: Day | null };

/** How each of those memberships stands today, by id; who has ended is left out. */
export async function readStandings(tx: Tx, ids: string[]): Promise<Map<string, CoverStanding>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<(CoverStanding & { id: string })[]>`
    select id::text, standing, months, to_char(lapses_on, 'YYYY-MM-DD') as "lapsesOn"
    from membership_standings(${today()}::date) where id = any(${ids}::uuid[])`;
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
}

export type StandingCount = { standing: Standing; months: number | null; people: number };

/** How many memberships of a village stand how today; lapsed ones are one number, whatever they owe. */
export function countStandings(tx: Tx, village: Village): Promise<StandingCount[]> {
  return tx.$queryRaw<StandingCount[]>`
    select standing, case when standing = 'ARREARS' then months end as months, count(distinct resident_id)::int as people
    from membership_standings(${today()}::date) where village_id = ${village.id} group by 1, 2 order by 1, 2`;
}
