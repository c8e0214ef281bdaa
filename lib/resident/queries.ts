import { listHistory } from "@/lib/audit/queries";
import { blindIndex } from "@/lib/platform/crypto/blind-index";
import { decrypt } from "@/lib/platform/crypto/cipher";
import type { Day } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { findVillage, type Village } from "@/lib/region/queries";
import { countPairs } from "./duplicate/pairs/queries";
import { listMerges } from "./merge/chain/queries";
import { findMoved } from "./move/standing/queries";
import { canSeeResidents } from "./policy";
import { maskNik, normalizeName } from "./rules";
import type { ResidentInput } from "./schema";

type Identity = Pick<ResidentInput, "nik" | "name" | "birthPlace" | "birthDate">;

/** What makes a person the same person: the NIK or, while there is none, name with birth place and date. */
export function identityIndexOf({ nik, name, birthPlace, birthDate }: Identity): Buffer {
  if (nik) return blindIndex("nik", nik);
  const provisional = [name, birthPlace ?? "", birthDate ?? ""].map((part) =>
    normalizeName(part).toUpperCase(),
  );
  return blindIndex("provisional", provisional.join("|"));
}

export function openNik(resident: { id: string; nikCipher: string | null }): string | null {
  return (
    resident.nikCipher && decrypt(resident.nikCipher, { table: "resident", column: "nik", row: resident.id })
  );
}

/** Masked NIK, or null for somebody who has none yet. */
export function maskedNik(resident: { id: string; nikCipher: string | null }): string | null {
  const nik = openNik(resident);
  return nik && maskNik(nik);
}

type Kept = NonNullable<Awaited<ReturnType<Tx["resident"]["findFirst"]>>>;

/** A resident with household and village, or null when unknown or out of reach. */
export async function findResident(tx: Tx, id: string) {
  const resident = await tx.resident.findFirst({
    where: { id },
    include: { household: true, village: true },
  });
  const village = resident && (await findVillage(tx, resident.village.code));
  return village ? { resident, village } : null;
}

export type ResidentRow = {
  id: string;
  name: string;
  maskedNik: string | null;
  birthDate: Day | null;
  hamlet: string | null;
  rt: string | null;
  rw: string | null;
  occupation: string | null;
  vitalStatus: string;
  activeSegments: string[];
};

export type ResidentFilter = {
  search?: string | undefined;
  hamlet?: string | undefined;
  after?: string | undefined;
};

const pageSize = 50;

/** A village's residents by name, 50 a page; `search` is part of a name. null when out of reach. */
export async function listResidents(actor: Actor, code: string, filter: ResidentFilter) {
  if (!canSeeResidents(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const last = filter.after ? await tx.resident.findFirst({ where: { id: filter.after } }) : null;
    const where = {
      villageId: village.id,
      ...(filter.hamlet && { hamlet: filter.hamlet }),
      ...searched(filter.search),
    };
    const rows = await tx.resident.findMany({
      where: {
        ...where,
        ...(last && { OR: [{ name: { gt: last.name } }, { name: last.name, id: { gt: last.id } }] }),
      },
      include: { memberships: { where: { endedOn: null }, select: { segment: true } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: pageSize + 1,
    });
    const page = rows.slice(0, pageSize);
    return {
      village,
      total: await tx.resident.count({ where }),
      hamlets: await listHamlets(tx, village),
      duplicates: await countPairs(tx, actor, village),
      rows: page.map(asRow),
      next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    };
  });
}

/** Part of a name. A number is not searched for here: a NIK must not stand in an address. */
export function searched(text: string | undefined) {
  if (!text?.trim() || /\d{6}/.test(text)) return {};
  return { name: { contains: normalizeName(text), mode: "insensitive" as const } };
}

/** The resident of a village with a whole NIK; null when there is none or the village is out of reach. */
export async function findByNik(actor: Actor, code: string, nik: string): Promise<{ id: string } | null> {
  if (!canSeeResidents(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    const identityIndex = Uint8Array.from(blindIndex("nik", nik));
    return (
      village &&
      tx.resident.findFirst({ where: { villageId: village.id, identityIndex }, select: { id: true } })
    );
  });
}

export async function listHamlets(tx: Tx, village: Village): Promise<string[]> {
  const rows = await tx.resident.groupBy({
    by: ["hamlet"],
    where: { villageId: village.id, hamlet: { not: null } },
    orderBy: { hamlet: "asc" },
  });
  return rows.map(({ hamlet }) => hamlet ?? "");
}

type Listed = Kept & { memberships: { segment: string }[] };

export function asRow(row: Listed): ResidentRow {
  return {
    id: row.id,
    name: row.name,
    maskedNik: maskedNik(row),
    birthDate: row.birthDate && asDay(row.birthDate),
    hamlet: row.hamlet,
    rt: row.rt,
    rw: row.rw,
    occupation: row.occupation,
    vitalStatus: row.vitalStatus,
    activeSegments: row.memberships.map(({ segment }) => segment),
  };
}

/** Everything a resident's page shows; the NIK masked. null when unknown or out of reach. */
export async function residentPage(actor: Actor, id: string) {
  if (!canSeeResidents(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const found = await findResident(tx, id);
    if (!found) return null;
    const { resident, village } = found;
    const memberships = await tx.membership.findMany({
      where: { residentId: id },
      orderBy: { startsOn: "desc" },
    });
    const merges = await listMerges(tx, village, id);
    return {
      village,
      merges,
      moved: await findMoved(tx, id),
      resident: {
        ...asRow({ ...resident, memberships: [] }),
        birthPlace: resident.birthPlace,
        sex: resident.sex,
        familyRelation: resident.familyRelation,
        hasFamilyCard: resident.householdId !== null,
        hasPhone: resident.phoneCipher !== null,
      },
      memberships: memberships.map((row) => ({
        id: row.id,
        segment: row.segment,
        programmes: row.programmes,
        sector: row.sector,
        payer: row.payer,
        startsOn: asDay(row.startsOn),
        endedOn: row.endedOn && asDay(row.endedOn),
        endReason: row.endReason,
      })),
      history: await listHistory(tx, id, ...merges.map(({ goneId }) => goneId)),
    };
  });
}

/** For the registration form: the person chosen, or at most twenty who match part of a name. */
export async function findForRegistration(
  actor: Actor,
  code: string,
  { search, residentId }: { search?: string | undefined; residentId?: string | undefined },
) {
  if (!canSeeResidents(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const include = { memberships: { where: { endedOn: null }, select: { segment: true } } };
    const hits = search
      ? await tx.resident.findMany({
          where: { villageId: village.id, ...searched(search) },
          include,
          orderBy: [{ name: "asc" }, { id: "asc" }],
          take: 20,
        })
      : [];
    const chosen =
      residentId && isId(residentId)
        ? await tx.resident.findFirst({ where: { id: residentId, villageId: village.id }, include })
        : null;
    return {
      village,
      hamlets: await listHamlets(tx, village),
      hits: hits.map(asRow),
      chosen: chosen && asRow(chosen),
    };
  });
}

export type ResidentPage = NonNullable<Awaited<ReturnType<typeof residentPage>>>;
