import { listRules } from "@/lib/membership/queries";
import { ruleOn } from "@/lib/membership/rules";
import { monthOf, today } from "@/lib/platform/dates";
import type { Tx } from "@/lib/platform/db/door";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Month, Programme } from "../tariff/rules";
import type { RiskGroup } from "../tariff/schema";
import type { Payable } from "./rules";

/** Whether a contribution `c` of a statement stands: it takes nothing back and was not taken back. */
export const standing = Prisma.sql`(c.reverses_id is null
  and not exists (select from contribution back where back.reverses_id = c.id))`;

/** What decides what a membership owes and for which months. */
export type Owing = Payable & {
  segment: "BPU" | "PU";
  programmes: Programme[];
  sector: string;
  /** Latest first within a month: what is said of the same month again holds. */
  bases: { fromMonth: Month; income: number; risk: RiskGroup | null }[];
};

/** Of a membership `m` of a resident `r` when its first and last months are, and whether somebody lives to pay. */
export const span = {
  start: Prisma.sql`to_char(m.starts_on, 'YYYY-MM')`,
  end: Prisma.sql`to_char(m.ended_on - 1, 'YYYY-MM')`,
  alive: Prisma.sql`(r.vital_status <> 'DECEASED')`,
};

export type Payer = Owing & { id: string; residentId: string; name: string };

/** Memberships of a village with what decides what they owe and for which months; by id. */
export async function readPayers(tx: Tx, villageId: number, ids: string[]): Promise<Map<string, Payer>> {
  const rows = await tx.$queryRaw<Omit<Payer, "bases">[]>`
    select m.id::text, m.resident_id::text as "residentId", r.name, m.segment::text,
      m.programmes::text[], m.sector::text, ${span.start} as "startMonth", ${span.end} as "endMonth",
      m.end_reason::text as "endReason", ${span.alive} as alive
    from membership m join resident r on r.id = m.resident_id and r.village_id = m.village_id and r.regency_id = m.regency_id
    where m.village_id = ${villageId} and m.id = any(${ids}::uuid[])`;
  const bases = await readBases(tx, villageId, ids);
  return new Map(rows.map((row) => [row.id, { ...row, bases: bases.get(row.id) ?? none }]));
}

type Base = Payer["bases"][number];
const none: Base[] = [];

async function readBases(tx: Tx, villageId: number, ids: string[]): Promise<Map<string, Base[]>> {
  const rows = await tx.$queryRaw<({ id: string } & Base)[]>`
    select membership_id::text as id, from_month as "fromMonth", income, risk::text
    from contribution_base where village_id = ${villageId} and membership_id = any(${ids}::uuid[])
    order by from_month desc, at desc, contribution_base.id desc`;
  const bases = new Map<string, Base[]>();
  for (const { id, ...base } of rows) {
    const own = bases.get(id);
    if (own) own.push(base);
    else bases.set(id, [base]);
  }
  return bases;
}

/** How often each month of these memberships was paid and taken back; months never paid are not in it. */
export async function readTurns(tx: Tx, ids: string[]): Promise<Map<string, Map<Month, Turns>>> {
  const rows = await tx.$queryRaw<({ id: string; month: Month } & Turns)[]>`
    select membership_id::text as id, month, count(*) filter (where reverses_id is null)::int as paid,
      count(*) filter (where reverses_id is not null)::int as reversed
    from contribution where membership_id = any(${ids}::uuid[]) group by 1, 2`;
  const turns = new Map<string, Map<Month, Turns>>();
  for (const { id, month, paid, reversed } of rows) {
    const months = turns.get(id) ?? new Map<Month, Turns>();
    months.set(month, { paid, reversed });
    turns.set(id, months);
  }
  return turns;
}

export type Turns = { paid: number; reversed: number };

/** The months that stand as paid. */
export function paidMonths(turns: ReadonlyMap<Month, Turns> | undefined): Set<Month> {
  const paid = [...(turns ?? [])].filter(([, { paid, reversed }]) => paid > reversed);
  return new Set(paid.map(([month]) => month));
}

export type Limits = { thisMonth: Month; monthsAhead: number; arrearsMonths: number };

/** The rules of today by which months are judged. */
export async function readLimits(tx: Tx): Promise<Limits> {
  const rules = await listRules(tx);
  const day = today();
  return {
    thisMonth: monthOf(day),
    monthsAhead: ruleOn(rules, "PAY_AHEAD_MONTHS", day)?.value ?? 0,
    arrearsMonths: ruleOn(rules, "ARREARS_MONTHS", day)?.value ?? 0,
  };
}

/** The wage that the village gave for its officials; null when it did not. */
export async function readOfficialsWage(tx: Tx, villageId: number): Promise<number | null> {
  const answer = await tx.sippAnswer.findUnique({ where: { villageId }, select: { wage: true } });
  return answer?.wage ?? null;
}
