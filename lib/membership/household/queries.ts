import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { findVillage } from "@/lib/region/queries";
import { coveringOn } from "../cover/queries";
import { canSeeMembers } from "../policy";

const pageSize = 50;

export type HouseholdRow = {
  id: string;
  /** The head of the household, or whoever of it is a member. */
  name: string;
  hamlet: string | null;
  rt: string | null;
  rw: string | null;
  people: number;
  members: { id: string; name: string }[];
};

/** Households with at least one resident covered on the day, 50 a page; null when out of reach. */
export async function listMemberHouseholds(
  actor: Actor,
  code: string,
  filter: { asOf?: string | undefined; after?: string | undefined },
) {
  if (!canSeeMembers(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const covering = await coveringOn(tx, village, filter.asOf);
    const covered = { memberships: { some: covering } };
    const where = { villageId: village.id, residents: { some: covered } };
    const rows = await tx.household.findMany({
      where: { ...where, ...(filter.after && { id: { gt: filter.after } }) },
      orderBy: { id: "asc" },
      take: pageSize + 1,
      include: {
        residents: {
          orderBy: { name: "asc" },
          include: { memberships: { where: covering, select: { id: true } } },
        },
      },
    });
    const page = rows.slice(0, pageSize);
    return {
      village,
      total: await tx.household.count({ where }),
      rows: page.map(({ id, residents }): HouseholdRow => {
        const members = residents.filter(({ memberships }) => memberships.length > 0);
        const head =
          residents.find(({ familyRelation }) => familyRelation === "KEPALA KELUARGA") ?? members[0];
        return {
          id,
          name: head?.name ?? "",
          hamlet: head?.hamlet ?? null,
          rt: head?.rt ?? null,
          rw: head?.rw ?? null,
          people: residents.length,
          members: members.map((member) => ({ id: member.id, name: member.name })),
        };
      }),
      next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    };
  });
}
