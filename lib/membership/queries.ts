import { listHistory } from "@/lib/audit/queries";
import { decrypt } from "@/lib/platform/crypto/cipher";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { isId } from "@/lib/platform/id";
import { findVillage, type Village } from "@/lib/region/queries";
import { listHamlets, maskedNik, searched } from "@/lib/resident/queries";
import { readStandings, withStatus } from "./cover/queries";
import { canSeeMembers } from "./policy";
import { fullBenefitFrom, judgeAge, maskKpj, type ProgrammeRule } from "./rules";
import type { MemberFilter } from "./schema";

/** Every rule of the programme with its dates; see `ruleOn`. */
export async function listRules(tx: Tx): Promise<ProgrammeRule[]> {
  const rows = await tx.programmeRule.findMany();
  return rows.map((row) => ({ ...row, validFrom: asDay(row.validFrom) }));
}

/** The memberships that a filter asks for; without one those that cover today. */
export async function membershipWhere(
  tx: Tx,
  village: Village,
  filter: MemberFilter,
): Promise<Prisma.MembershipWhereInput> {
  const { sector, segment, payer, from, to } = filter;
  return {
    AND: [
      await withStatus(tx, village, filter),
      from || to ? { startsOn: { ...(from && { gte: asDate(from) }), ...(to && { lte: asDate(to) }) } } : {},
    ],
    ...(sector && { sector }),
    ...(segment && { segment }),
    ...(payer && { payer }),
  };
}

/** In a filter "-" stands for people of whom that part of the address is not known. */
export function orUnknown(part: string): string | null {
  return part === "-" ? null : part;
}

/** The residents behind a figure: one row a person, whatever number of memberships the person has. */
export async function memberWhere(
  tx: Tx,
  village: Village,
  filter: MemberFilter,
): Promise<Prisma.ResidentWhereInput> {
  return {
    ...personWhere(village, filter),
    memberships: { some: await membershipWhere(tx, village, filter) },
  };
}

/** What a filter asks of the person alone. */
export function personWhere(village: Village, filter: MemberFilter): Prisma.ResidentWhereInput {
  const { hamlet, rw, rt, search } = filter;
  return {
    villageId: village.id,
    ...(hamlet && { hamlet: orUnknown(hamlet) }),
    ...(rw && { rw: orUnknown(rw) }),
    ...(rt && { rt: orUnknown(rt) }),
    ...searched(search),
  };
}

const pageSize = 50;
export type MemberRow = Awaited<ReturnType<typeof readMembers>>[number];

/** Members by name, 50 a page, with the number of all that match; null when out of reach. */
export async function listMembers(actor: Actor, code: string, filter: MemberFilter) {
  if (!canSeeMembers(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const rows = await readMembers(tx, village, filter, pageSize + 1);
    const page = rows.slice(0, pageSize);
    return {
      village,
      hamlets: await listHamlets(tx, village),
      total: await tx.resident.count({ where: await memberWhere(tx, village, filter) }),
      rows: page,
      next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    };
  });
}

/** One page of members by name and id, after the resident that `filter.after` names. */
export async function readMembers(tx: Tx, village: Village, filter: MemberFilter, take: number) {
  const last = filter.after ? await tx.resident.findFirst({ where: { id: filter.after } }) : null;
  const asked = await membershipWhere(tx, village, filter);
  const rows = await tx.resident.findMany({
    where: {
      AND: [
        { ...personWhere(village, filter), memberships: { some: asked } },
        last ? { OR: [{ name: { gt: last.name } }, { name: last.name, id: { gt: last.id } }] } : {},
      ],
    },
    include: { memberships: { where: asked, orderBy: { startsOn: "asc" } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take,
  });
  const standings = await readStandings(
    tx,
    rows.flatMap(({ memberships }) => memberships.map(({ id }) => id)),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    maskedNik: maskedNik(row),
    birthDate: row.birthDate && asDay(row.birthDate),
    hamlet: row.hamlet,
    rt: row.rt,
    rw: row.rw,
    memberships: row.memberships.map((one) => ({
      ...asSummary(one),
      standing: standings.get(one.id) ?? null,
    })),
  }));
}

type Stored = Prisma.MembershipGetPayload<object>;

function asSummary(row: Stored) {
  return {
    id: row.id,
    segment: row.segment,
    programmes: row.programmes,
    sector: row.sector,
    payer: row.payer,
    startsOn: asDay(row.startsOn),
    endedOn: row.endedOn && asDay(row.endedOn),
    endReason: row.endReason,
    confirmedStatus: row.confirmedStatus,
    confirmedOn: row.confirmedOn && asDay(row.confirmedOn),
  };
}

/** One membership with its person, what the rules say of it and what was done to it; null when out of reach. */
export async function membershipPage(actor: Actor, id: string) {
  if (!canSeeMembers(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const row = await tx.membership.findFirst({ where: { id }, include: { resident: true, village: true } });
    const village = row && (await findVillage(tx, row.village.code));
    if (!village) return null;
    const rules = await listRules(tx);
    const summary = asSummary(row);
    const birthDate = row.resident.birthDate && asDay(row.resident.birthDate);
    const kpj = row.kpjCipher && decrypt(row.kpjCipher, { table: "membership", column: "kpj", row: row.id });
    return {
      village,
      resident: {
        id: row.resident.id,
        name: row.resident.name,
        maskedNik: maskedNik(row.resident),
        birthDate,
      },
      membership: {
        ...summary,
        maskedKpj: kpj && maskKpj(kpj),
        consentProof: row.consentProof,
        consentOn: asDay(row.consentOn),
        createdAt: row.createdAt,
        standing: (await readStandings(tx, [id])).get(id) ?? null,
      },
      ageFinding: judgeAge(rules, row.segment, birthDate, summary.startsOn),
      fullBenefitFrom: fullBenefitFrom(rules, row.segment, summary.startsOn),
      history: await listHistory(tx, id),
    };
  });
}

export type LatestRegistration = {
  id: string;
  name: string;
  village: string;
  district: string;
  villageCode: string;
  at: Date;
};

/** The latest ten registrations of the territory. */
export async function listLatestRegistrations(actor: Actor): Promise<LatestRegistration[]> {
  if (!canSeeMembers(actor)) return [];
  const rows = await asActor(actor, (tx) =>
    tx.membership.findMany({
      orderBy: { id: "desc" },
      take: 10,
      include: { resident: { select: { name: true } }, village: { include: { district: true } } },
    }),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.resident.name,
    village: row.village.name,
    villageCode: row.village.code,
    district: row.village.district.name,
    at: row.createdAt,
  }));
}

export type MembershipPage = NonNullable<Awaited<ReturnType<typeof membershipPage>>>;
