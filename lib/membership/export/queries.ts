import { decrypt } from "@/lib/platform/crypto/cipher";
import { asDay } from "@/lib/platform/db/day";
import type { Tx } from "@/lib/platform/db/door";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Village } from "@/lib/region/queries";
import { openNik } from "@/lib/resident/queries";
import { maskNik } from "@/lib/resident/rules";
import { membershipWhere, personWhere } from "../queries";
import type { MemberFilter } from "../schema";

/** The memberships behind the list of members, by name; a person with two is there twice. */
export async function listMembershipIds(
  tx: Tx,
  village: Village,
  filter: MemberFilter,
  more: Prisma.MembershipWhereInput = {},
) {
  return tx.membership.findMany({
    where: {
      AND: [
        await membershipWhere(tx, village, filter),
        { villageId: village.id, regencyId: village.regencyId, resident: personWhere(village, filter) },
        more,
      ],
    },
    select: { id: true, residentId: true },
    orderBy: [{ resident: { name: "asc" } }, { residentId: "asc" }, { startsOn: "asc" }, { id: "asc" }],
  });
}

export type MemberLine = Awaited<ReturnType<typeof readMemberLines>>[number];

/** Memberships with their people; the NIK masked unless told otherwise, null for somebody who has none yet. */
export async function readMemberLines(tx: Tx, ids: string[], wholeNik: boolean) {
  const rows = await tx.membership.findMany({ where: { id: { in: ids } }, include: { resident: true } });
  return rows.map(({ resident, ...row }) => {
    const nik = openNik(resident);
    return {
      id: row.id,
      name: resident.name,
      nik: nik && !wholeNik ? maskNik(nik) : nik,
      birthPlace: resident.birthPlace,
      birthDate: resident.birthDate && asDay(resident.birthDate),
      hamlet: resident.hamlet,
      rt: resident.rt,
      rw: resident.rw,
      segment: row.segment,
      programmes: row.programmes,
      sector: row.sector,
      payer: row.payer,
      startsOn: asDay(row.startsOn),
      endedOn: row.endedOn && asDay(row.endedOn),
      confirmedStatus: row.confirmedStatus,
      kpjCipher: row.kpjCipher,
    };
  });
}

/** The member number, for files whose purpose needs it whole. */
export function openKpj({ id, kpjCipher }: Pick<MemberLine, "id" | "kpjCipher">): string | null {
  return kpjCipher && decrypt(kpjCipher, { table: "membership", column: "kpj", row: id });
}
