import { randomBytes } from "node:crypto";
import { recordAudit } from "@/lib/audit/mutations";
import { type Day, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import type { VerificationVisit } from "@/lib/platform/db/generated/client";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { findVillage } from "@/lib/region/queries";
import { findCampaign } from "../queries";
import { canVisit } from "./policy";
import { listOutcomes } from "./queries";
import { drawSample, sampleSizeFor, tallyOf } from "./rules";
import { type DrawInput, mostInSample, type TickInput } from "./schema";

type DrawRefusal =
  | "NOT_ALLOWED"
  | "CAMPAIGN_UNKNOWN"
  | "CAMPAIGN_CANCELLED"
  | "VILLAGE_UNKNOWN"
  | "NOT_A_PARTICIPANT"
  | "NOBODY_TO_VISIT"
  | "SAMPLE_TOO_LARGE";
type Drawn = { id: string; campaignId: string };

/**
 * Draws members of a participant to be looked for in person, from those of today or of the contest's last day. The
 * same form sent twice is one visit; another visit is another row, so nobody draws until the sample pleases.
 */
export function drawVisit(actor: Actor, input: DrawInput): Promise<Result<Drawn, DrawRefusal>> {
  return asActor(actor, async (tx) => {
    if (!canVisit(actor)) return refuse("NOT_ALLOWED");
    const campaign = await findCampaign(tx, input.campaignId);
    if (!campaign) return refuse("CAMPAIGN_UNKNOWN");
    if (campaign.state === "CANCELLED") return refuse("CAMPAIGN_CANCELLED");
    const village = await findVillage(tx, input.villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN", undefined, "villageCode");
    const key = { campaignId: campaign.id, villageId: village.id };
    if (!(await tx.campaignParticipant.findFirst({ where: { ...key, leftOn: null } })))
      return refuse("NOT_A_PARTICIPANT", undefined, "villageCode");
    const { id } = input;
    if (await tx.verificationVisit.findFirst({ where: { id, ...key } }))
      return ok({ id, campaignId: campaign.id });
    const asOf = campaign.state === "OVER" ? campaign.deadline : today();
    const members = await listDrawn(tx, village.id, asOf);
    const population = members.length;
    if (population === 0) return refuse("NOBODY_TO_VISIT", { day: asOf }, "villageCode");
    const size = input.size ?? sampleSizeFor(population, input.margin ?? 10);
    if (size > Math.min(population, mostInSample))
      return refuse(
        "SAMPLE_TOO_LARGE",
        { most: Math.min(population, mostInSample) },
        input.size ? "size" : "margin",
      );
    const seed = input.seed ?? randomBytes(6).toString("hex");
    const place = { villageId: village.id, regencyId: village.regencyId };
    const who = { byId: actor.id ?? "", byName: actor.name };
    await tx.verificationVisit.create({
      data: { id, ...key, ...place, asOf: asDate(asOf), population, size, seed, ...who },
    });
    await tx.visitSample.createMany({
      data: drawSample(members, seed, size).map((membershipId, at) => ({
        visitId: id,
        number: at + 1,
        membershipId,
        ...place,
      })),
    });
    await recordVisit(tx, actor, "drawVisit", { id, ...place }, { people: size });
    return ok({ id, campaignId: campaign.id });
  });
}

/** Of everybody covered on a day one membership, that with the smallest id. */
async function listDrawn(tx: Tx, villageId: number, day: Day): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select min(id::text) as id from membership
    where village_id = ${villageId} and covers(cover, starts_on, ended_on, ${day}::date)
    group by resident_id`;
  return rows.map(({ id }) => id);
}

type Taken = "NOT_ALLOWED" | "VISIT_UNKNOWN" | "VISIT_OVER";

/** Notes what was found at one door; saying the same again adds nothing, saying otherwise takes its place. */
export function tickMember(actor: Actor, { visitId, tick }: TickInput): Promise<Result<null, Taken>> {
  return asActor(actor, async (tx) => {
    const visit = await takeVisit(tx, actor, visitId);
    if (!visit.ok) return visit;
    const { number, outcome } = tick;
    if (!(await tx.visitSample.findUnique({ where: { visitId_number: { visitId, number } } })))
      return refuse("VISIT_UNKNOWN");
    const last = await tx.visitTick.findFirst({ where: { visitId, number }, orderBy: { id: "desc" } });
    if (last?.outcome === outcome) return ok(null);
    const { villageId, regencyId } = visit.value;
    await tx.visitTick.create({
      data: { visitId, number, villageId, regencyId, outcome, byId: actor.id ?? "", byName: actor.name },
    });
    await recordVisit(tx, actor, "tickMember", visit.value);
    return ok(null);
  });
}

/** Ends a visit once everybody of the sample was looked for; its result is then for the village as well. */
export function closeVisit(
  actor: Actor,
  { visitId }: { visitId: string },
): Promise<Result<null, Taken | "VISIT_UNFINISHED">> {
  return asActor(actor, async (tx) => {
    const visit = await takeVisit(tx, actor, visitId);
    if (!visit.ok) return visit;
    const { campaignId, villageId, regencyId, asOf, population, size, seed } = visit.value;
    const outcomes = await listOutcomes(tx, visitId);
    const tally = tallyOf(Array.from({ length: size }, (_, at) => outcomes.get(at + 1)?.outcome ?? null));
    if (tally.unchecked > 0) return refuse("VISIT_UNFINISHED", { count: tally.unchecked });
    const facts = { visitId, campaignId, villageId, regencyId, asOf, population, size, seed };
    const found = { found: tally.FOUND, notFound: tally.NOT_FOUND, notEnrolled: tally.NOT_ENROLLED };
    await tx.visitResult.create({ data: { ...facts, ...found, byId: actor.id ?? "", byName: actor.name } });
    await recordVisit(tx, actor, "closeVisit", visit.value, { found: tally.FOUND });
    return ok(null);
  });
}

/** A visit that goes on, for whoever may take part in it; one writer at a time. */
async function takeVisit(tx: Tx, actor: Actor, id: string): Promise<Result<VerificationVisit, Taken>> {
  if (!canVisit(actor)) return refuse("NOT_ALLOWED");
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('verification_visit'), hashtext(${id}))`;
  const visit = await tx.verificationVisit.findUnique({ where: { id }, include: { result: true } });
  if (!visit) return refuse("VISIT_UNKNOWN");
  return visit.result ? refuse("VISIT_OVER") : ok(visit);
}

type Key = Pick<VerificationVisit, "id" | "villageId" | "regencyId">;

function recordVisit(
  tx: Tx,
  actor: Actor,
  action: string,
  { id, villageId, regencyId }: Key,
  details?: Record<string, number>,
) {
  const village = { id: villageId, regencyId };
  return recordAudit(tx, actor, {
    action,
    subjectType: "visit",
    subjectId: id,
    village,
    ...(details && { details }),
  });
}
