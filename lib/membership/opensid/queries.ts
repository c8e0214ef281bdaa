import type { Day } from "@/lib/platform/dates";
import { asDay } from "@/lib/platform/db/day";
import type { Tx } from "@/lib/platform/db/door";
import type { Village } from "@/lib/region/queries";
import { openNik } from "@/lib/resident/queries";
import { openKpj } from "../export/queries";
import { memberWhere } from "../queries";

/** Today's members of a village that OpenSID can find again by their NIK, and the number of those it cannot. */
export async function listRecipients(tx: Tx, village: Village) {
  const where = await memberWhere(tx, village, {});
  const people = await tx.resident.findMany({
    where: { ...where, nikCipher: { not: null } },
    select: { id: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const withoutNik = await tx.resident.count({ where: { ...where, nikCipher: null } });
  const first = await tx.membership.aggregate({
    where: { villageId: village.id, endedOn: null },
    _min: { startsOn: true },
  });
  const since: Day | null = first._min.startsOn && asDay(first._min.startsOn);
  return { ids: people.map(({ id }) => id), withoutNik, since };
}

export type Recipient = Awaited<ReturnType<typeof readRecipients>>[number];

export async function readRecipients(tx: Tx, ids: string[]) {
  const rows = await tx.resident.findMany({
    where: { id: { in: ids } },
    include: { memberships: { where: { endedOn: null, kpjCipher: { not: null } }, take: 1 } },
  });
  return rows.map((row) => ({
    id: row.id,
    nik: openNik(row),
    kpj: row.memberships[0] ? openKpj(row.memberships[0]) : null,
    name: row.name,
    birthPlace: row.birthPlace,
    birthDate: row.birthDate && asDay(row.birthDate),
    hamlet: row.hamlet,
    rt: row.rt,
    rw: row.rw,
  }));
}
