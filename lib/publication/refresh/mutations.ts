import { type Campaign, findCampaign } from "@/lib/campaign/queries";
import { addDays, type Day, daysBetween, earlierOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { type DayTotals, listDays, totalsOn, unitTotal } from "@/lib/progress/queries";
import { currentFigures, findVillage, type Village } from "@/lib/region/queries";
import { findTargetOn } from "@/lib/target/queries";
import { denominatorOf } from "@/lib/target/rules";
import { protectStanding, protectVillage } from "../rules";
import { weekEnds } from "../view/rules";

/** Counts anew what is public of the actor's villages and contests, each at most once a day unless asked `anew`. */
export async function refreshPublished(actor: Actor, stopping: AbortSignal, anew = false): Promise<void> {
  const day = today();
  const { campaigns, villages } = await asActor(actor, async (tx) => ({
    campaigns: await tx.publishedCampaign.findMany({ select: { campaignId: true } }),
    villages:
      actor.role === "BRANCH"
        ? await tx.publishedVillage.findMany({
            where: anew ? {} : { asOf: { lt: asDate(day) } },
            select: { code: true },
          })
        : [],
  }));
  for (const { campaignId } of campaigns)
    if (!stopping.aborted) await asActor(actor, (tx) => keepCampaign(tx, campaignId));
  for (const { code } of villages)
    if (!stopping.aborted)
      await asActor(actor, async (tx) => {
        const village = await findVillage(tx, code);
        if (village) await refreshVillage(tx, village, day);
      });
}

async function keepCampaign(tx: Tx, campaignId: string) {
  const campaign = await findCampaign(tx, campaignId);
  // Of who does not run a contest the database changes no row.
  if (campaign?.state === "CANCELLED") await tx.publishedCampaign.deleteMany({ where: { campaignId } });
  else if (campaign) await tx.publishedCampaign.updateMany({ where: { campaignId }, data: said(campaign) });
}

const said = ({ name, year, organiser, unit, measure, startsOn, deadline }: Campaign) => ({
  name,
  year,
  organiser,
  unit,
  measure,
  startsOn: asDate(startsOn),
  deadline: asDate(deadline),
  refreshedAt: new Date(),
});

/** Writes what is public of a contest, and of each public village in it that the actor reaches. */
export async function refreshCampaign(tx: Tx, actor: Actor, campaign: Campaign, day: Day): Promise<void> {
  const { id: campaignId } = campaign;
  await tx.publishedCampaign.create({ data: { campaignId, ...said(campaign) } });
  if (actor.role !== "BRANCH") return;
  const villages = await tx.publishedVillage.findMany({
    where: { village: { campaigns: { some: { campaignId, leftOn: null } } } },
    select: { code: true },
  });
  for (const { code } of villages) {
    const village = await findVillage(tx, code);
    if (village) await addStanding(tx, village, campaign, await listDays(tx, village, day), day);
  }
}

/** So many days after its deadline a promise is history, and no longer what a village is looked at by. */
const recent = 60;

/** Writes anew what is public of a village: its own progress, and its standing in each contest that is public. */
export async function refreshVillage(tx: Tx, village: Village, asOf: Day): Promise<void> {
  const days = await listDays(tx, village, asOf);
  const main = await findTargetOn(tx, village.id, asOf);
  const target = main && daysBetween(main.current.deadline, asOf) <= recent ? main : null;
  const unit = target?.unit ?? "PERSON";
  const reached = (day: Day) => unitTotal(totalsOn(days, day), unit);
  const shown = protectVillage({
    asOf,
    unit,
    members: totalsOn(days, asOf).members,
    whole: (await currentFigures(tx, village, asOf))[denominatorOf(unit)]?.value ?? null,
    promised: target?.current ?? null,
    points: weekEnds(target?.current.startsOn ?? days[0]?.day ?? asOf, asOf).map((day) => ({
      day,
      value: reached(day),
    })),
    weekAgo: reached(addDays(asOf, -7)),
  });
  const { id: villageId, regencyId, code, name, kind, districtName, regencyCode, regencyName } = village;
  await tx.publishedVillage.deleteMany({ where: { villageId } });
  await tx.publishedVillage.create({
    data: {
      ...{ villageId, regencyId, code, name, kind, districtName, regencyCode, regencyName },
      asOf: asDate(asOf),
      unit,
      members: shown.members,
      whole: shown.whole,
      target: shown.promised?.value ?? null,
      baseline: shown.promised?.baseline ?? null,
      startsOn: shown.promised && asDate(shown.promised.startsOn),
      deadline: shown.promised && asDate(shown.promised.deadline),
      days: shown.points.map(({ day }) => asDate(day)),
      totals: shown.points.map(({ value }) => value),
      weekAgo: shown.weekAgo,
    },
  });
  const contests = await tx.publishedCampaign.findMany({
    where: { campaign: { participants: { some: { villageId, leftOn: null } } } },
  });
  for (const { campaignId, unit, startsOn, deadline } of contests) {
    const contest = { id: campaignId, unit, startsOn: asDay(startsOn), deadline: asDay(deadline) };
    await addStanding(tx, village, contest, days, asOf);
  }
}

type Played = Pick<Campaign, "id" | "unit" | "startsOn" | "deadline">;

/** A contest that is over is looked at on its last day. */
async function addStanding(tx: Tx, village: Village, contest: Played, days: readonly DayTotals[], day: Day) {
  const { id: campaignId, unit, startsOn, deadline } = contest;
  const { id: villageId, regencyId } = village;
  const asOf = earlierOf(deadline, day);
  const reached = (on: Day) => unitTotal(totalsOn(days, on), unit);
  const target = await tx.target.findFirst({
    where: { villageId, campaignId },
    include: { revisions: { orderBy: { number: "desc" }, take: 1 } },
  });
  const shown = protectStanding({
    asOf,
    achieved: reached(asOf),
    weekAgo: reached(addDays(asOf, -7)),
    baseline: reached(startsOn),
    whole: (await currentFigures(tx, village, asOf))[denominatorOf(unit)]?.value ?? null,
    target: target?.revisions[0]?.value ?? null,
  });
  await tx.publishedStanding.create({
    data: { campaignId, villageId, regencyId, ...shown, asOf: asDate(asOf) },
  });
}
