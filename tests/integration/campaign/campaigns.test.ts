import { beforeAll, describe, expect, it } from "vitest";
import { cancelCampaign, holdCampaign, reviseCampaign } from "@/lib/campaign/mutations";
import { enterVillages, withdrawVillage } from "@/lib/campaign/participant/mutations";
import { participantsPage } from "@/lib/campaign/participant/queries";
import { campaignPage } from "@/lib/campaign/queries";
import { registerMember } from "@/lib/membership/mutations";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { countPlaces, rankPlaces } from "@/lib/ranking/campaign/mutations";
import { findOwnPlace, rankCampaignOf } from "@/lib/ranking/campaign/queries";
import { recordFigure } from "@/lib/region/mutations";
import { listTargets } from "@/lib/target/queries";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { campaignOf } from "@/tests/support/campaigns";
import { addPeople, makeRegions, type Place, personOf, registrationOf, value } from "@/tests/support/world";

let siti: Actor;
let budi: Actor;
let bagus: Actor;
let wiryo: Actor;
let kerek: Place[];
let lamongan: Place;

beforeAll(async () => {
  const database = await ownDatabase("campaign");
  const places = await makeRegions(database, [[4, 1], [1]]);
  kerek = places.slice(0, 4);
  lamongan = places.at(-1)!;
  siti = await actorWith(database, { role: "BRANCH", regencies: [kerek[0]!.regencyId] }, "Siti");
  budi = await actorWith(database, { role: "BRANCH", regencies: [lamongan.regencyId] }, "Budi");
  bagus = await actorWith(database, { role: "ADMIN" }, "Bagus");
  wiryo = await actorWith(database, { role: "VILLAGE", villageId: kerek[1]!.id }, "Wiryo");
  // Three, two and one member of ten workers each; the last village of the kecamatan has no figure at all.
  for (const [at, members] of [3, 2, 1].entries()) await fill(siti, kerek[at]!, members);
  await fill(budi, lamongan, 4);
});

async function fill(officer: Actor, place: Place, members: number) {
  const people = [0, 1, 2, 3, 4].map((n) => personOf(place, n));
  const ids = await addPeople(officer, place.code, people);
  for (const residentId of ids.slice(0, members))
    value(
      await registerMember(
        officer,
        registrationOf(place.code, { residentId, startsOn: addDays(today(), -20) }),
      ),
    );
  for (const kind of ["WORKERS", "POPULATION"] as const)
    value(
      await recordFigure(officer, {
        villageCode: place.code,
        kind,
        value: 10,
        day: "2026-01-01",
        source: "Desa",
      }),
    );
}

const plain = { plain: [], MEMBERS_AT_LEAST: undefined, COVERAGE_AT_LEAST: undefined };
const regencyContest = (change = {}) => campaignOf(kerek[0]!.regencyCode, { ...plain, ...change });
const hold = async (actor: Actor, change = {}) => value(await holdCampaign(actor, regencyContest(change))).id;
const enter = (campaignId: string, ...places: Place[]) =>
  enterVillages(siti, { campaignId, villageCodes: places.map(({ code }) => code) });

describe("a contest", () => {
  it("is held by a branch within its own regencies only, and above them by an administrator", async () => {
    const other = campaignOf(lamongan.regencyCode);
    expect(await holdCampaign(siti, other)).toMatchObject({ code: "SCOPE_UNKNOWN", field: "scope" });
    const province = regencyContest({ level: "PROVINCE", scope: "35" });
    expect(await holdCampaign(siti, province)).toMatchObject({ code: "NOT_ALLOWED" });
    const { id } = value(await holdCampaign(bagus, province));
    expect((await campaignPage(siti, id))?.mayRun).toBe(false);
    expect((await campaignPage(budi, id))?.campaign.name).toBe(province.name);
    expect(await holdCampaign(bagus, regencyContest())).toMatchObject({ code: "NOT_ALLOWED" });
  });

  it("announced twice with the same form is one", async () => {
    const input = regencyContest();
    expect(value(await holdCampaign(siti, input)).id).toBe(value(await holdCampaign(siti, input)).id);
  });

  it("that was called off takes nothing more, and says who did and why", async () => {
    const id = await hold(siti);
    value(await cancelCampaign(siti, { campaignId: id, reason: "Anggaran dialihkan" }));
    expect((await campaignPage(wiryo, id))?.campaign).toMatchObject({
      state: "CANCELLED",
      cancelled: { on: today(), reason: "Anggaran dialihkan", byName: "Siti" },
    });
    expect(await enter(id, kerek[0]!)).toMatchObject({ code: "CAMPAIGN_CANCELLED" });
    const text = { name: "Lain", organiser: "Lain", rules: "Lain" };
    expect(await reviseCampaign(siti, { campaignId: id, ...text })).toMatchObject({
      code: "CAMPAIGN_CANCELLED",
    });
  });

  it("keeps how it is counted when its words change", async () => {
    const id = await hold(siti);
    const before = (await campaignPage(siti, id))?.campaign;
    const text = { name: "Nama baru", organiser: "Dinas", rules: "Lain", targetValue: 7 };
    value(await reviseCampaign(siti, { campaignId: id, ...text, plain: ["DESA_ONLY"] }));
    expect((await campaignPage(siti, id))?.campaign).toEqual({
      ...before,
      ...text,
      conditions: [{ kind: "DESA_ONLY" }],
    });
  });
});

describe("a village that enters", () => {
  it("promises the contest's target, once, beside what it had", async () => {
    const id = await hold(siti, { targetValue: undefined, targetPercent: 50, unit: "WORKER" });
    value(await enter(id, kerek[0]!, kerek[1]!));
    value(await enter(id, kerek[0]!));
    const targets = (await listTargets(siti, kerek[0]!.code))?.targets ?? [];
    const promised = targets.filter(({ unit }) => unit === "WORKER");
    expect(promised.map(({ revisions }) => revisions[0])).toMatchObject([
      { value: 5, percent: 50, denominator: 10, baseline: 0, source: regencyContest().name },
    ]);
  });

  it("without the figure that the target needs stops all of them", async () => {
    const id = await hold(siti, { targetValue: undefined, targetPercent: 50, unit: "WORKER" });
    expect(await enter(id, kerek[0]!, kerek[3]!)).toMatchObject({
      code: "PARTICIPANT_WITHOUT_FIGURE",
      params: { village: kerek[3]!.name },
    });
    expect((await participantsPage(siti, id))?.participants).toEqual([]);
  });

  it("is refused where conditions contradict those of a contest at the same time, and not of a later one", async () => {
    const few = await hold(siti, { MEMBERS_AT_MOST: 100, name: "Desa perintis" });
    value(await enter(few, kerek[2]!));
    const many = await hold(siti, { MEMBERS_AT_LEAST: 500 });
    expect(await enter(many, kerek[2]!)).toMatchObject({
      code: "CAMPAIGNS_CONTRADICT",
      params: { other: "Desa perintis" },
    });
    const startsOn = addDays(today(), 40);
    const later = await hold(siti, { MEMBERS_AT_LEAST: 500, startsOn, deadline: addDays(startsOn, 30) });
    value(await enter(later, kerek[2]!));
    value(await withdrawVillage(siti, { campaignId: few, villageCode: kerek[2]!.code, reason: "Pindah" }));
    value(await enter(many, kerek[2]!));
  });

  it("outside a kecamatan's contest is refused", async () => {
    const id = await hold(siti, { level: "DISTRICT", scope: kerek[0]!.districtCode });
    const [outside] = (await makeNeighbours()) ?? [];
    expect(await enter(id, outside!)).toMatchObject({ code: "VILLAGE_OUTSIDE_CAMPAIGN" });
  });

  it("and leaves stays on record and may come back", async () => {
    const id = await hold(siti);
    value(await enter(id, kerek[0]!));
    const leave = { campaignId: id, villageCode: kerek[0]!.code, reason: "Kades cuti" };
    value(await withdrawVillage(siti, leave));
    expect((await participantsPage(siti, id))?.participants[0]?.left).toEqual({
      on: today(),
      reason: "Kades cuti",
      byName: "Siti",
    });
    expect(await withdrawVillage(siti, leave)).toMatchObject({ code: "NOT_A_PARTICIPANT" });
    value(await enter(id, kerek[0]!));
    expect((await participantsPage(siti, id))?.participants[0]?.left).toBeNull();
  });
});

async function makeNeighbours(): Promise<Place[]> {
  const code = `${kerek[0]!.regencyCode}.02.2001`;
  return [{ ...kerek[0]!, code }];
}

describe("the standing", () => {
  it("is live, by the contest's measure, with what each condition finds", async () => {
    const id = await hold(siti, { unit: "WORKER", COVERAGE_AT_LEAST: 25, targetValue: 2 });
    value(await enter(id, ...kerek.slice(0, 3)));
    const league = await rankCampaignOf(siti, id);
    expect(league?.rows.map(({ code, rank, value: share, next }) => [code, rank, share, next])).toEqual([
      [kerek[0]!.code, 1, 0.3, null],
      [kerek[1]!.code, 2, 0.2, { rank: 1, more: 2 }],
      [kerek[2]!.code, 3, 0.1, { rank: 2, more: 2 }],
    ]);
    const page = await participantsPage(siti, id);
    expect(page?.participants.map(({ qualifies }) => qualifies)).toEqual([true, false, false]);
  });

  it("tells a village its own place among all, of other branches too, and nobody else's", async () => {
    const { id } = value(
      await holdCampaign(bagus, regencyContest({ level: "NATION", scope: undefined, unit: "WORKER" })),
    );
    value(await enter(id, kerek[0]!, kerek[1]!));
    value(await enterVillages(budi, { campaignId: id, villageCodes: [lamongan.code] }));
    await countPlaces(siti);
    await countPlaces(budi);
    await rankPlaces();
    expect(await findOwnPlace(wiryo, id)).toMatchObject({
      rank: 3,
      participants: 3,
      next: { rank: 2, more: 2 },
    });
    const ours = await rankCampaignOf(siti, id);
    expect(ours?.rows.map(({ code }) => code)).toEqual([kerek[0]!.code, kerek[1]!.code]);
    expect([...(ours?.overall.values() ?? [])].sort()).toEqual([2, 3]);
    expect((await participantsPage(wiryo, id))?.participants.map(({ code }) => code)).toEqual([
      kerek[1]!.code,
    ]);
  });
});
