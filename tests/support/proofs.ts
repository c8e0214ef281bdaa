import { linkEvent } from "@/lib/campaign/binder/evidence/mutations";
import { exampleLines, indicatorsOf } from "@/lib/campaign/binder/rules";
import { assignTask } from "@/lib/campaign/binder/task/mutations";
import { drawVisit } from "@/lib/campaign/visit/mutations";
import { adoptInnovation } from "@/lib/innovation/adoption/mutations";
import { describeInnovation } from "@/lib/innovation/mutations";
import type { InnovationInput } from "@/lib/innovation/schema";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { isId, newId } from "@/lib/platform/id";
import { freezeStandings } from "@/lib/ranking/standing/mutations";
import { contestOf } from "./contests";
import { addEvent } from "./events";
import { type Place, value } from "./world";

/** What a village has to show that takes part in contests. */
export type Proven = {
  /** A visit to it that has begun. */
  visitId: string;
  /** An event that its binder names as evidence. */
  evidenceId: string;
  innovationId: string;
};

/** The id of the first indicator of a contest that nobody has said anything else of; of none there is none. */
export function firstIndicator(campaignId: string): string {
  if (!isId(campaignId)) return campaignId;
  return indicatorsOf(exampleLines, campaignId)[0]?.id ?? "";
}

/** What a village does, as the form sends it. */
export function ideaOf({ id, code }: Pick<Place, "id" | "code">): InnovationInput {
  return {
    id: newId(),
    villageCode: code,
    kind: "WASTE_BANK",
    title: "Bank sampah",
    description: `Catatan v${id}`,
    startsOn: today(),
    cost: 0,
  };
}

/** In a contest that is running a visit and a binder begun, another that is over and frozen, and an idea. */
export async function proveContest(
  officer: Actor,
  place: Place,
  campaignId: string,
  neighbour?: Proven,
): Promise<Proven> {
  const over = await contestOf(officer, [place]);
  value(await freezeStandings(officer, { campaignId: over }));
  const visit = { id: newId(), campaignId, villageCode: place.code, size: 2, seed: `benih v${place.id}` };
  const { id: visitId } = value(await drawVisit(officer, visit));
  const { id: innovationId } = value(await describeInnovation(officer, ideaOf(place)));
  if (neighbour)
    value(
      await adoptInnovation(officer, {
        innovationId: neighbour.innovationId,
        villageCode: place.code,
        startsOn: today(),
      }),
    );
  return { visitId, innovationId, evidenceId: await evidenceOf(officer, place, campaignId) };
}

async function evidenceOf(officer: Actor, place: Place, campaignId: string): Promise<string> {
  const spot = { campaignId, villageCode: place.code, indicatorId: firstIndicator(campaignId) };
  const { eventId } = await addEvent(officer, place);
  value(await linkEvent(officer, { ...spot, eventId }));
  value(await assignTask(officer, { ...spot, who: `Kaur v${place.id}`, dueOn: addDays(today(), 9) }));
  const found = await asActor(officer, (tx) => tx.binderEvidence.findFirst({ where: { eventId } }));
  return found?.id ?? "";
}
