import { addDays, type Day, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor } from "@/lib/platform/db/door";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/id";
import type { Place } from "./world";

/** A contest of a regency that was over yesterday unless told otherwise, and the villages that take part. */
export async function contestOf(
  actor: Actor,
  villages: Pick<Place, "id" | "regencyId" | "regencyCode">[],
  change: Partial<Prisma.CampaignUncheckedCreateInput> & { first?: Day; last?: Day } = {},
): Promise<string> {
  const { first = addDays(today(), -100), last = addDays(today(), -1), ...rest } = change;
  const [village] = villages;
  const id = newId();
  const who = { byId: actor.id ?? "", byName: actor.name };
  await asActor(actor, async (tx) => {
    await tx.campaign.create({
      data: {
        id,
        name: "Lomba Desa Sadar Uji",
        year: 2026,
        organiser: "Kantor Cabang Uji",
        level: "REGENCY",
        scope: village?.regencyCode ?? null,
        regencyIds: [...actor.regencies],
        rules: "Cakupan tertinggi pada tenggat.",
        startsOn: asDate(first),
        deadline: asDate(last),
        unit: "PERSON",
        measure: "ACHIEVED",
        stages: [],
        conditions: [],
        createdBy: actor.id ?? "",
        createdByName: actor.name,
        ...rest,
      },
    });
    await tx.campaignParticipant.createMany({
      data: villages.map(({ id: villageId, regencyId }) => ({
        campaignId: id,
        villageId,
        regencyId,
        joinedOn: asDate(first),
        ...who,
      })),
    });
  });
  return id;
}
