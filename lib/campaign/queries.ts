import { type Day, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { isId } from "@/lib/platform/id";
import { canHoldCampaigns, canRun, canSeeCampaigns } from "./policy";
import { stateOn } from "./rules";
import { type CampaignLevel, keptConditions, keptStages } from "./schema";

const whole = { cancellation: true } satisfies Prisma.CampaignInclude;
type Stored = Prisma.CampaignGetPayload<{ include: typeof whole }>;

export type Campaign = ReturnType<typeof asCampaign>;

function asCampaign(
  { startsOn, deadline, targetPercent, stages, conditions, cancellation, ...row }: Stored,
  day: Day,
) {
  const days = { startsOn: asDay(startsOn), deadline: asDay(deadline) };
  return {
    ...row,
    ...days,
    targetPercent: targetPercent === null ? null : Number(targetPercent),
    stages: keptStages.parse(stages),
    conditions: keptConditions.parse(conditions),
    cancelled: cancellation && {
      on: today(undefined, cancellation.at),
      reason: cancellation.reason,
      byName: cancellation.byName,
    },
    state: stateOn({ ...days, cancelled: cancellation !== null }, day),
  };
}

/** A contest within reach with its state today, or null. */
export async function findCampaign(tx: Tx, id: string): Promise<Campaign | null> {
  const found = isId(id) ? await tx.campaign.findUnique({ where: { id }, include: whole }) : null;
  return found && asCampaign(found, today());
}

/**
 * The contests within reach, those with the latest deadline first, with how many of the actor's villages take part
 * and the name of the place each is held in.
 */
export async function listCampaigns(actor: Actor) {
  if (!canSeeCampaigns(actor)) return null;
  return asActor(actor, async (tx) => {
    const rows = await tx.campaign.findMany({
      include: { ...whole, _count: { select: { participants: { where: { leftOn: null } } } } },
      orderBy: [{ deadline: "desc" }, { id: "desc" }],
      take: 200,
    });
    const places = await placesOf(tx, rows);
    return rows.map(({ _count, ...row }) => ({
      ...asCampaign(row, today()),
      participants: _count.participants,
      place: places.get(row.id) ?? null,
    }));
  });
}

type Held = { id: string; level: CampaignLevel; scope: string | null };

/** The name of the kecamatan, kabupaten, office or province of each contest; none for the nation. */
export async function placesOf(tx: Tx, campaigns: Held[]): Promise<Map<string, string>> {
  const of = (level: CampaignLevel) =>
    campaigns.flatMap((one) => (one.level === level && one.scope ? [one.scope] : []));
  const named = { select: { code: true, name: true } };
  const places = [
    ...(await tx.district.findMany({ where: { code: { in: of("DISTRICT") } }, ...named })),
    ...(await tx.regency.findMany({ where: { code: { in: of("REGENCY") } }, ...named })),
    ...(await tx.province.findMany({ where: { code: { in: of("PROVINCE") } }, ...named })),
  ];
  const offices = await tx.office.findMany({ where: { id: { in: of("OFFICE") } } });
  const names = new Map([
    ...places.map(({ code, name }) => [code, name] as const),
    ...offices.map(({ id, name }) => [id, name] as const),
  ]);
  return new Map(
    campaigns.flatMap(({ id, scope }) => {
      const name = scope ? names.get(scope) : undefined;
      return name ? [[id, name] as const] : [];
    }),
  );
}

/** A contest with what the actor may do about it; null when out of reach. */
export async function campaignPage(actor: Actor, id: string) {
  if (!canSeeCampaigns(actor)) return null;
  return asActor(actor, async (tx) => {
    const campaign = await findCampaign(tx, id);
    if (!campaign) return null;
    const participants = await tx.campaignParticipant.count({ where: { campaignId: id, leftOn: null } });
    return {
      campaign,
      place: (await placesOf(tx, [campaign])).get(id) ?? null,
      mayRun: canRun(actor, campaign),
      /** Of those within the actor's reach. */
      participants,
      takesPart: actor.villageId !== null && participants > 0,
    };
  });
}

export type CampaignPage = NonNullable<Awaited<ReturnType<typeof campaignPage>>>;

/** Where the actor may hold a contest: kecamatan, kabupaten and offices for a branch, provinces for an administrator. */
export async function newCampaignPage(actor: Actor) {
  if (!canHoldCampaigns(actor)) return null;
  return asActor(actor, async (tx) => {
    const named = { select: { code: true, name: true }, orderBy: { name: "asc" } } as const;
    if (actor.role === "ADMIN")
      return { districts: [], regencies: [], offices: [], provinces: await tx.province.findMany(named) };
    const regencyIds = [...actor.regencies];
    return {
      districts: await tx.district.findMany({
        where: { regencyId: { in: regencyIds } },
        select: { code: true, name: true, regency: { select: { name: true } } },
        orderBy: [{ regencyId: "asc" }, { name: "asc" }],
      }),
      regencies: await tx.regency.findMany({ where: { id: { in: regencyIds } }, ...named }),
      offices: await tx.office.findMany({
        where: { regencies: { some: {}, every: { regencyId: { in: regencyIds } } } },
        select: { id: true, name: true },
        orderBy: { name: "asc" },
      }),
      provinces: [],
    };
  });
}

export type NewCampaignPage = NonNullable<Awaited<ReturnType<typeof newCampaignPage>>>;

/** A contest that the actor runs and may still change; null otherwise. */
export async function editCampaignPage(actor: Actor, id: string) {
  const page = await campaignPage(actor, id);
  return page?.mayRun && page.campaign.state !== "CANCELLED" ? page.campaign : null;
}
