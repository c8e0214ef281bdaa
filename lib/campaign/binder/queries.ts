import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { findVillage, type Village } from "@/lib/region/queries";
import { canRun } from "../policy";
import { type Campaign, findCampaign } from "../queries";
import { type BinderFacts, readFacts } from "./evidence/queries";
import { canKeepBinder, canSeeBinders } from "./policy";
import { completenessOf, exampleLines, type Indicator, indicatorsOf, missingOf } from "./rules";
import { keptLines, type Lines } from "./schema";

/** A contest's own lines, else the latest that were written for another before it, else the product's. */
export async function findLines(
  tx: Tx,
  { id: campaignId, createdAt }: Pick<Campaign, "id" | "createdAt">,
): Promise<{ lines: Lines; own: boolean }> {
  const latest = { orderBy: { id: "desc" as const } };
  const own = await tx.binderTemplate.findFirst({ where: { campaignId }, ...latest });
  const kept = own ?? (await tx.binderTemplate.findFirst({ where: { at: { lt: createdAt } }, ...latest }));
  return { lines: kept ? keptLines.parse(kept.lines) : exampleLines, own: own !== null };
}

const placed = {
  select: { id: true, code: true, name: true, kind: true, district: { select: { name: true } } },
} as const;

/** The binders of a contest within reach with how complete each is; null when out of reach. */
export async function bindersPage(actor: Actor, campaignId: string) {
  if (!canSeeBinders(actor)) return null;
  return asActor(actor, async (tx) => {
    const campaign = await findCampaign(tx, campaignId);
    if (!campaign) return null;
    const indicators = indicatorsOf((await findLines(tx, campaign)).lines, campaignId);
    const participants = await tx.campaignParticipant.findMany({
      where: { campaignId, leftOn: null },
      include: { village: placed },
      orderBy: { village: { code: "asc" } },
    });
    const facts = await readFacts(tx, campaign, participants, indicators);
    return {
      campaign,
      mayWrite: canRun(actor, campaign),
      binders: participants.map(({ villageId, village: { district, ...village } }) => ({
        ...village,
        districtName: district.name,
        aspects: completenessOf(indicators, (one) => facts.get(villageId)?.found(one) ?? {}),
      })),
    };
  });
}

export type BinderList = NonNullable<Awaited<ReturnType<typeof bindersPage>>>;

/** One village's binder: every indicator with what is there, what is missing and who brings it. */
export async function binderPage(actor: Actor, campaignId: string, villageCode: string) {
  if (!canSeeBinders(actor)) return null;
  return asActor(actor, async (tx) => {
    const opened = await openBinder(tx, actor, { campaignId, villageCode });
    return opened.ok ? viewBinder(tx, opened.value) : null;
  });
}

export type BinderPage = NonNullable<Awaited<ReturnType<typeof binderPage>>>;

export type OpenedBinder = { campaign: Campaign; village: Village; indicators: Indicator[] };

/** A binder as it stands, in the caller's transaction. */
export async function viewBinder(tx: Tx, { campaign, village, indicators }: OpenedBinder) {
  const place = { villageId: village.id, regencyId: village.regencyId, village };
  const facts = (await readFacts(tx, campaign, [place], indicators)).get(village.id) as BinderFacts;
  return {
    campaign,
    village,
    figures: facts.figures,
    aspects: completenessOf(indicators, facts.found),
    indicators: indicators.map((one) => {
      const found = facts.found(one);
      return { ...one, found, missing: missingOf(one, found), ...facts.of(one) };
    }),
  };
}

export type BinderIndicator = BinderPage["indicators"][number];

type Unopened = "NOT_ALLOWED" | "CAMPAIGN_UNKNOWN" | "VILLAGE_UNKNOWN" | "NOT_A_PARTICIPANT";

/** The binder of a participant, for whoever may fill it. */
export async function openBinder(
  tx: Tx,
  actor: Actor,
  { campaignId, villageCode }: { campaignId: string; villageCode: string },
): Promise<Result<OpenedBinder, Unopened>> {
  if (!canKeepBinder(actor)) return refuse("NOT_ALLOWED");
  const campaign = await findCampaign(tx, campaignId);
  if (!campaign) return refuse("CAMPAIGN_UNKNOWN");
  const village = await findVillage(tx, villageCode);
  if (!village) return refuse("VILLAGE_UNKNOWN");
  const key = { campaignId, villageId: village.id };
  if (!(await tx.campaignParticipant.findUnique({ where: { campaignId_villageId: key } })))
    return refuse("NOT_A_PARTICIPANT");
  return ok({
    campaign,
    village,
    indicators: indicatorsOf((await findLines(tx, campaign)).lines, campaignId),
  });
}
