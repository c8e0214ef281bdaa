import { decrypt } from "@/lib/platform/crypto/cipher";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { findVillage, type Village } from "@/lib/region/queries";
import { openNik } from "@/lib/resident/queries";
import { canHandBack } from "../policy";
import { missingFields } from "./rules";

/** Officials who are members here and whom BPJS Ketenagakerjaan, as far as is known, has yet to enrol. */
function toEnrol(village: Village): Prisma.MembershipWhereInput {
  return {
    ...officials(village),
    kpjCipher: null,
    OR: [{ confirmedStatus: null }, { confirmedStatus: "NOT_FOUND" }],
  };
}

function officials({ id, regencyId }: Village): Prisma.MembershipWhereInput {
  return { villageId: id, regencyId, segment: "PU", sector: "VILLAGE_OFFICIAL", endedOn: null };
}

const complete: Prisma.ResidentWhereInput = {
  nikCipher: { not: null },
  birthPlace: { not: null },
  birthDate: { not: null },
  sex: { not: null },
};

/** Memberships for the file in the order of its rows. */
export async function listToEnrol(tx: Tx, village: Village): Promise<string[]> {
  const rows = await tx.membership.findMany({
    where: { ...toEnrol(village), resident: complete },
    select: { id: true },
    orderBy: [{ resident: { name: "asc" } }, { id: "asc" }],
  });
  return rows.map(({ id }) => id);
}

export type SippAnswers = NonNullable<Awaited<ReturnType<typeof findAnswers>>>;

/** What the village has answered for all of its officials; null before it has. */
export async function findAnswers(tx: Tx, village: Village) {
  const row = await tx.sippAnswer.findUnique({ where: { villageId: village.id } });
  if (!row) return null;
  const { wage, postalCode, workLocation, phoneCipher } = row;
  const phone = decrypt(phoneCipher, { table: "sipp_answer", column: "phone", row: String(village.id) });
  return { wage, postalCode, workLocation, phone };
}

export type Enrolment = Awaited<ReturnType<typeof readToEnrol>>[number];

export async function readToEnrol(tx: Tx, ids: string[]) {
  const rows = await tx.membership.findMany({ where: { id: { in: ids } }, include: { resident: true } });
  return rows.map(({ id, startsOn, resident }) => ({
    id,
    nik: openNik(resident),
    name: resident.name,
    birthPlace: resident.birthPlace,
    birthDate: resident.birthDate && asDay(resident.birthDate),
    sex: resident.sex,
    hamlet: resident.hamlet,
    rt: resident.rt,
    rw: resident.rw,
    phone:
      resident.phoneCipher &&
      decrypt(resident.phoneCipher, { table: "resident", column: "phone", row: resident.id }),
    startsOn: asDay(startsOn),
  }));
}

/** Everything the page of the sheet shows: every official is in exactly one of its three groups. */
export async function sippPage(actor: Actor, code: string) {
  if (!canHandBack(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const ready = (await listToEnrol(tx, village)).length;
    const waiting = await tx.membership.findMany({
      where: { ...toEnrol(village), resident: { NOT: complete } },
      include: { resident: true },
      orderBy: [{ resident: { name: "asc" } }, { id: "asc" }],
    });
    const all = await tx.membership.count({ where: officials(village) });
    return {
      village,
      answers: await findAnswers(tx, village),
      ready,
      incomplete: waiting.map(({ resident }) => ({
        id: resident.id,
        name: resident.name,
        missing: missingFields({ ...resident, hasNik: resident.nikCipher !== null }),
      })),
      known: all - ready - waiting.length,
    };
  });
}
