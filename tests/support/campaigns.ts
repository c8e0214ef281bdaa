import { holdCampaign } from "@/lib/campaign/mutations";
import { enterVillages } from "@/lib/campaign/participant/mutations";
import type { CampaignInput } from "@/lib/campaign/schema";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { countPlaces, rankPlaces } from "@/lib/ranking/campaign/mutations";
import { type Place, value } from "./world";

/** A contest of a regency that is running, as the form sends it. */
export function campaignOf(regencyCode: string, change: Partial<CampaignInput> = {}): CampaignInput {
  return {
    id: newId(),
    name: `Lomba Kabupaten ${regencyCode}`,
    year: Number(today().slice(0, 4)),
    organiser: "Kantor cabang",
    level: "REGENCY",
    scope: regencyCode,
    rules: "Diurutkan menurut cakupan.",
    startsOn: addDays(today(), -60),
    deadline: addDays(today(), 30),
    unit: "PERSON",
    measure: "COVERAGE",
    targetValue: 5,
    plain: ["OFFICIALS_COMPLETE", "MOU_IN_FORCE", "DESA_ONLY"],
    MEMBERS_AT_LEAST: 1,
    COVERAGE_AT_LEAST: 10,
    ...change,
  };
}

/** A contest of its regency that a village takes part in, counted and ranked. */
export async function enterContest(officer: Actor, place: Place): Promise<string> {
  const { id } = value(await holdCampaign(officer, campaignOf(place.regencyCode)));
  value(await enterVillages(officer, { campaignId: id, villageCodes: [place.code] }));
  await countPlaces(officer);
  await rankPlaces();
  return id;
}
